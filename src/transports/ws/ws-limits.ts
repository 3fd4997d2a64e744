/** What one connection, and all of them, may take. Times in milliseconds. */
export interface WsLimits {
  /** Largest frame; a larger one closes the connection with 1009. */
  maxFrameBytes: number;
  maxFramesPerMinute: number;
  maxWaitingChats: number;
  maxExchanges: number;
  /** Of the remembered conversation, in UTF-16 code units. */
  maxLength: number;
  maxBufferedBytes: number;
  stallMs: number;
  /** A peer that has not answered a ping by the next one is gone. */
  pingIntervalMs: number;
  maxPerCaller: number;
  maxTotal: number;
}

export const wsLimits: WsLimits = {
  maxFrameBytes: 64 * 1024,
  maxFramesPerMinute: 12_000,
  maxWaitingChats: 100,
  maxExchanges: 50,
  maxLength: 100_000,
  maxBufferedBytes: 1024 * 1024,
  stallMs: 30_000,
  pingIntervalMs: 30_000,
  maxPerCaller: 200,
  maxTotal: 2_000,
};
