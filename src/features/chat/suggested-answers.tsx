'use client';

import { useState } from 'react';
import type { Question } from '@/core/sessions/question';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';
import { Button } from '@/ui/button';
import { useChatContext } from './chat-context';

/** The assistant's one open question, to be answered by a click. */
export function SuggestedAnswers() {
  const question = useSession((session) => session.question);
  return question && <AnswerButtons key={question.questionId} question={question} />;
}

function AnswerButtons({ question: { questionId, fieldKey, options } }: { question: Question }) {
  const { act } = useChatContext();
  const template = useTemplate();
  const [isAnswering, setAnswering] = useState(false);
  const field = template.fields.find(({ key }) => key === fieldKey);
  const answer = async (option: string | null) => {
    setAnswering(true);
    await act((client, sessionId) => client.chat.answer.mutate({ sessionId, questionId, option }));
    setAnswering(false);
  };
  return (
    <fieldset aria-label="Suggested answers" disabled={isAnswering} className="space-y-2">
      {field && <p className="label-caps text-faint">{field.label}</p>}
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <Button
            key={option}
            onClick={() => answer(option)}
            className="max-w-full border-accent/50 text-left [overflow-wrap:anywhere]"
          >
            {option}
          </Button>
        ))}
        <Button className="text-soft" onClick={() => answer(null)}>
          Not sure
        </Button>
      </div>
    </fieldset>
  );
}
