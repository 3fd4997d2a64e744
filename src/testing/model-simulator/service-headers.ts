/** Headers that Azure sends with every answer. */
export function serviceHeaders(random: () => number, number: number): Record<string, string> {
  const id = `sim-${number}-${Math.floor(random() * 1e9).toString(36)}`;
  return {
    'apim-request-id': id,
    'x-request-id': `${id}-x`,
    'x-ms-region': 'Simulated',
    'x-ms-rai-invoked': 'true',
    'x-ratelimit-limit-requests': '250',
    'x-ratelimit-limit-tokens': '250000',
    'x-ratelimit-remaining-requests': '249',
    'x-ratelimit-remaining-tokens': '-1',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000; includeSubDomains; preload',
  };
}
