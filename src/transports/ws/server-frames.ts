/** The frames that the server sends: text, with the keys in this order. */
export const chatStartFrame = JSON.stringify({ type: 'chat_start', payload: {} });
export const chatEndFrame = chatChunkFrame('', true);

export function chatChunkFrame(text: string, done = false): string {
  return JSON.stringify({ type: 'chat_chunk', payload: { text, done } });
}

/** Ends a reply in place of the last chunk. */
export function chatErrorFrame(sentence: string): string {
  return JSON.stringify({ type: 'chat_error', payload: { error: sentence } });
}

/** Answers a frame that could not be taken. */
export function errorFrame(sentence: string): string {
  return JSON.stringify({ type: 'error', payload: { error: sentence } });
}

export function echoFrame(frame: string): string {
  return `Echo: ${frame}`;
}
