import { type AppErrorCode, type AppErrorDetails, appErrorCodes } from '@/core/errors';

/** Why something did not work, in words for the person. */
export interface Failure {
  /** `unreachable`: no answer of ours came back, so it is not known whether it was done. */
  code: AppErrorCode | 'unreachable';
  message: string;
  details: AppErrorDetails;
}

const unreachable: Failure = {
  code: 'unreachable',
  message: 'Taskwright cannot be reached. Check your connection and try again.',
  details: {},
};

/** Reads what the api client threw. */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('data' in error) || !isErrorData(error.data)) {
    return unreachable;
  }
  const { appCode, details } = error.data;
  const [issue] = details.issues ?? [];
  return { code: appCode, message: issue ?? error.message, details };
}

function isErrorData(data: unknown): data is { appCode: AppErrorCode; details: AppErrorDetails } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'appCode' in data &&
    'details' in data &&
    typeof data.details === 'object' &&
    appErrorCodes.some((code) => code === data.appCode)
  );
}
