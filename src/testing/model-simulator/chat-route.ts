/** Where a chat completion was asked for. */
export interface ChatRoute {
  kind: 'azure-classic' | 'azure-v1' | 'compatible';
  /** From the path; `null` where the body's `model` names it. */
  deployment: string | null;
  apiVersion: string | null;
}

export function parseChatRoute(url: URL): ChatRoute | null {
  const apiVersion = url.searchParams.get('api-version');
  const classic = /^\/openai\/deployments\/([^/]+)\/chat\/completions$/.exec(url.pathname);
  if (classic) {
    const deployment = decodeURIComponent(classic[1] ?? '');
    return { kind: 'azure-classic', deployment, apiVersion };
  }
  if (url.pathname === '/openai/v1/chat/completions') {
    return { kind: 'azure-v1', deployment: null, apiVersion: null };
  }
  if (url.pathname === '/v1/chat/completions') {
    return { kind: 'compatible', deployment: null, apiVersion: null };
  }
  return null;
}

/** Deployments that exist, and the model version that answers for each. */
export const deployments: Readonly<Record<string, string>> = {
  'gpt-4o': 'gpt-4o-2024-11-20',
  'model-router': 'gpt-5-mini-2025-08-07',
  'o4-mini': 'o4-mini-2025-04-16',
};

/** A router drops what a reasoning model cannot use; a deployment of one refuses it. */
export function isReasoningDeployment(deployment: string): boolean {
  return /^(o\d|gpt-5)/.test(deployment);
}
