/** What a sentence or a clause is about. */
export type Topic = 'objective' | 'criterion' | 'constraint' | 'work';
