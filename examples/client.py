"""A conversation over REST, with the standard library alone: python3 examples/client.py "what you need"."""
import json
import os
import sys
from http.cookiejar import CookieJar
from urllib.request import HTTPCookieProcessor, Request, build_opener

BASE = os.environ.get("BASE_URL", "http://127.0.0.1:3000") + "/api/chat/sessions"
TEXT = (sys.argv[1:] or ["Deduplicate raw.orders nightly so that finance trusts it."])[0]
opener = build_opener(HTTPCookieProcessor(CookieJar()))  # the cookie says who you are


def call(path, method, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    return opener.open(Request(BASE + path, data, headers, method=method))


def events(response):
    for line in response:  # as they arrive
        if line.startswith(b"data: "):
            yield json.loads(line[len(b"data: "):])


session = json.load(call("", "POST"))["session_id"]
for event in events(call(f"/{session}/messages", "POST", {"message": TEXT})):
    if event["type"] == "content":
        print(event["content"], end="", flush=True)
    elif event["type"] == "error":
        sys.exit(event["content"])
    elif event.get("done"):
        print("\n\n" + json.dumps(event["content"], indent=2))

call(f"/{session}/requirements", "PATCH", {
    "task_name": "Deduplicate orders nightly",
    "description": TEXT,
    "target_table": "warehouse.sales.orders_clean",
    "objective": "Finance sees each order once.",
})
print(json.load(call(f"/{session}/create-task", "POST")))
