import { expect, type Locator, type Page } from '@playwright/test';
import { RequirementsPanel } from './requirements-panel';

/** What a person does and sees on the chat page. */
export class ChatPage {
  readonly panel: RequirementsPanel;
  readonly composer: Locator;
  readonly sendButton: Locator;
  readonly stopButton: Locator;
  readonly transcript: Locator;
  /** The buttons under the assistant's question. */
  readonly suggestedAnswers: Locator;

  constructor(readonly page: Page) {
    this.panel = new RequirementsPanel(page);
    this.composer = page.getByRole('textbox', { name: 'Message', exact: true });
    this.sendButton = page.getByRole('button', { name: 'Send message' });
    this.stopButton = page.getByRole('button', { name: 'Stop', exact: true });
    this.transcript = page.getByRole('log', { name: 'Conversation' });
    this.suggestedAnswers = page.getByRole('group', { name: 'Suggested answers' });
  }

  async open(path = '/chat'): Promise<void> {
    await this.page.goto(path);
    await expect(this.composer).toBeVisible();
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
    await expect(this.ownMessages().last()).toContainText(text.trim().slice(0, 40));
  }

  /** Sends, and waits until the assistant has finished. */
  async say(text: string): Promise<void> {
    const before = await this.replies().count();
    await this.send(text);
    await expect(this.replies()).toHaveCount(before + 1);
    await this.replyEnds();
  }

  async replyEnds(): Promise<void> {
    await expect(this.stopButton).toBeHidden({ timeout: 30_000 });
  }

  ownMessages(): Locator {
    return this.transcript.getByRole('article', { name: 'You' });
  }

  replies(): Locator {
    return this.transcript.getByRole('article', { name: 'Assistant' });
  }

  lastReply(): Locator {
    return this.replies().last();
  }

  /** Rewrites one of the person's messages, counted from 0, once the note says what that does. */
  async editMessage(index: number, text: string, note: RegExp): Promise<void> {
    const message = this.ownMessages().nth(index);
    await message.getByRole('button', { name: 'Edit' }).click();
    await message.getByRole('textbox', { name: 'Your words' }).fill(text);
    await expect(message).toContainText(note);
    await message.getByRole('button', { name: 'Send again' }).click();
    await expect(message).toContainText(text);
  }

  /** Pixels from what is seen to the end of the conversation. */
  distanceFromEnd(): Promise<number> {
    return this.transcript.evaluate(
      ({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop,
    );
  }

  scrollTop(): Promise<number> {
    return this.transcript.evaluate(({ scrollTop }) => scrollTop);
  }

  /** The id in the address; fails while the conversation has none. */
  async sessionId(): Promise<string> {
    await expect(this.page).toHaveURL(/\/chat\/[0-9a-f-]{36}$/);
    return this.page.url().split('/').at(-1) ?? '';
  }
}
