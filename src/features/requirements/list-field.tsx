'use client';

import { Plus } from 'lucide-react';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { ListFieldState } from '@/core/requirements/requirements';
import { TextButton } from '@/ui/text-button';
import { FieldFrame } from './field-frame';
import { fieldIds } from './field-ids';
import { ListItemRow } from './list-item-row';
import { useDragOrder } from './use-drag-order';
import { useListField } from './use-list-field';

interface ListFieldProps {
  field: RequirementField;
  state: ListFieldState;
}

export function ListField({ field, state }: ListFieldProps) {
  const list = useListField(field, state);
  const order = useDragOrder(list.saver.move);
  const ids = fieldIds(field.key);
  return (
    <FieldFrame field={field} state={state} status={list.status} saver={list.saver}>
      <fieldset
        aria-label={field.label}
        aria-describedby={`${ids.state} ${ids.hint}`}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) list.saver.leave();
        }}
      >
        {list.rows.length > 0 && (
          <ol ref={order.list} className="space-y-0.5">
            {list.rows.map((row, index) => (
              <ListItemRow
                key={row.itemId}
                row={row}
                index={index}
                count={list.rows.length}
                name={field.itemLabel}
                list={list}
                order={order}
              />
            ))}
          </ol>
        )}
        <TextButton id={ids.input} onClick={list.addLast} className="no-underline">
          <Plus size={14} aria-hidden /> Add {field.itemLabel}
        </TextButton>
      </fieldset>
    </FieldFrame>
  );
}
