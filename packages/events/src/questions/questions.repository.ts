import { questions } from '@pi/db';
import { Question, type QuestionDraft } from '@pi/domain/events';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { EventsRepository } from '../events/events.repository.ts';

const COLUMNS = {
  id: questions.id,
  position: questions.position,
  text: questions.text,
  shortName: questions.shortName,
  content: questions.content,
  weight: questions.weight,
  isRequired: questions.isRequired,
};

/** Statements on the questions of events. */
export class QuestionsRepository extends EventsRepository {
  async listQuestions(eventId: string): Promise<Question[]> {
    const rows = await this.db
      .select(COLUMNS)
      .from(questions)
      .where(eq(questions.eventId, eventId))
      .orderBy(asc(questions.position), asc(questions.id));
    return rows.map((row, index) => Question.parse({ ...row, position: index + 1 }));
  }

  /** The required questions of these events, by the id of the event. */
  async listRequiredQuestions(eventIds: readonly string[]): Promise<Map<string, Question[]>> {
    const rows = await this.db
      .select({ eventId: questions.eventId, question: COLUMNS })
      .from(questions)
      .where(inArray(questions.eventId, [...eventIds]))
      .orderBy(asc(questions.position), asc(questions.id));
    const found = new Map(eventIds.map((id) => [id, [] as Question[]]));
    for (const { eventId, question } of rows) {
      const all = found.get(eventId);
      all?.push(Question.parse({ ...question, position: all.length + 1 }));
    }
    return new Map([...found].map(([id, all]) => [id, all.filter(({ isRequired }) => isRequired)]));
  }

  /** A question with the event it belongs to. */
  async getQuestion(id: string): Promise<(Question & { eventId: string }) | null> {
    const [row] = await this.db
      .select({ ...COLUMNS, eventId: questions.eventId })
      .from(questions)
      .where(eq(questions.id, id));
    return row ? { ...Question.parse(row), eventId: row.eventId } : null;
  }

  /** Adds a question as the last one. @returns its id */
  async insertQuestion(eventId: string, draft: QuestionDraft): Promise<string> {
    const position = sql<number>`(select coalesce(max(${questions.position}), 0) + 1 from ${questions} where ${questions.eventId} = ${eventId})`;
    const [row] = await this.db
      .insert(questions)
      .values({ eventId, ...draft, position })
      .returning({ id: questions.id });
    if (!row) throw new Error('no question was inserted');
    return row.id;
  }

  async updateQuestion(id: string, change: Partial<QuestionDraft>): Promise<void> {
    await this.db.update(questions).set(change).where(eq(questions.id, id));
  }

  /** @returns false where there is none any more */
  async deleteQuestion(id: string): Promise<boolean> {
    const { rowCount } = await this.db.delete(questions).where(eq(questions.id, id));
    return rowCount === 1;
  }

  /** Puts the questions of an event in this order. */
  async orderQuestions(eventId: string, ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries())
      await this.db
        .update(questions)
        .set({ position: index + 1 })
        .where(and(eq(questions.id, id), eq(questions.eventId, eventId)));
  }
}
