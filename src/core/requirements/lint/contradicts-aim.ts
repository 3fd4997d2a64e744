import { adviceOn, type LintedText, type LintRule, nameOfText } from './advice';
import { endsBeforeAim } from './earlier-deadline';
import { forbidsWhatIsAimedAt } from './forbidden-action';

/** A limit that the aim of the task goes against: an action it forbids, or a deadline before the aim's own. */
export const adviseOnContradiction: LintRule = (texts) => {
  const aims = texts.filter(({ field }) => field.purpose === 'aim');
  return texts.flatMap((limit) => {
    if (limit.field.purpose !== 'limit') return [];
    const aim = aims.find((candidate) => isAgainst(limit, candidate));
    if (!aim) return [];
    return [
      adviceOn(limit, {
        ruleId: 'contradicts-aim',
        message: `This seems to go against the ${aim.field.label.toLowerCase()}. Change one of them, or say what is excepted.`,
        fixPrompt: `${nameOfText(limit)}, “${limit.text}”, seems to contradict the ${aim.field.label.toLowerCase()}, “${aim.text}”. Ask me which of the two holds and correct the other.`,
      }),
    ];
  });
};

function isAgainst({ text: limit }: LintedText, { text: aim }: LintedText): boolean {
  return forbidsWhatIsAimedAt(limit, aim) || endsBeforeAim(limit, aim);
}
