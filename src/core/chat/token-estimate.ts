import type { PromptMessage } from './language-model';

/** What a chat message costs beside its text: role and separators. */
const tokensPerMessage = 4;

/**
 * How many tokens a text takes at most, as a rule: an estimate on the safe side, for no tokenizer in particular.
 * English prose has about 4 characters a token, code and numbers 3; other alphabets 2; Chinese, Japanese and
 * Korean 1; an emoji takes up to 3 tokens.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let index = 0; index < text.length; index += 1) tokens += tokensOf(text.charCodeAt(index));
  return Math.ceil(tokens);
}

/** The same for whole messages of a chat. */
export function estimateMessageTokens(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + tokensPerMessage, 0);
}

function tokensOf(codeUnit: number): number {
  if (codeUnit < 0x80) return 1 / 3;
  if (codeUnit < 0x2e80) return 0.6;
  const isHalfOfPair = codeUnit >= 0xd800 && codeUnit <= 0xdfff;
  return isHalfOfPair ? 1.5 : 1.1;
}
