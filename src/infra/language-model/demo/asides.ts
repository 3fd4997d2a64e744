import { lengthOfOpening } from './length-of-opening';
import { isAboutData } from './work-words';

const personal =
  /^(?:and |but |so |well |oh |honestly |just )*(?:i|i'm|i’m|i've|i’ve|my|me|you|you're|you’re|your|he|she|his|her)\b/iu;
const opinion =
  /\b(?:think|guess|need|want|would like|'d like|’d like|have to|must|should|expect|mean|plan)\b/iu;
const chitchat =
  /^(?:by the way|btw|haha|lol|anyway|fun fact|just kidding|sorry for|hope|have a|see you|cheers|good luck|happy |long story|what a|nice|that's (?:great|nice|cool|funny))\b/iu;
/** «Can you also delete tasks?» asks about the product. */
const aboutProduct =
  /^(?:can|could|do|does|will) (?:you|i|this|it)\b.{0,40}\b(?:tasks|conversations?|chat|form|panel|taskwright)\b.{0,20}[?]$/iu;
const quotedExample = /\b(?:example|beispiel)\b.{0,40}["“„«]/iu;
const request =
  /^(?:please |so |hi |hello |and )*(?:can|could|would|will|shall|should|may) (?:you|we|i|someone|somebody|anyone)\b/iu;

/** Whether a sentence is about the person and the day rather than about the task. */
export function isAside(text: string): boolean {
  const body = text.slice(lengthOfOpening(text));
  if (/[?？؟]$/u.test(body) && !request.test(body)) return true;
  if (chitchat.test(body) || aboutProduct.test(body) || quotedExample.test(body)) return true;
  return personal.test(body) && !opinion.test(body) && !isAboutData(body);
}

/** A remark that hangs on behind a comma: «…, my boss would kill me». */
const trailingRemark =
  /, (?=(?:i|i'm|i’m|my|you|your|he|she|lol|haha|otherwise (?:i|my|he|she))\b)[^,]*$/iu;

/** The sentence's length without a personal remark at its end. */
export function lengthWithoutRemark(text: string): number {
  const remark = trailingRemark.exec(text);
  return remark && !isAboutData(remark[0]) ? remark.index : text.length;
}
