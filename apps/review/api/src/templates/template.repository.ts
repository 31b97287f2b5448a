import type { EntityManager } from 'typeorm';
import type { TemplateDto } from './template.dto.js';

type TemplateRow = { [K in keyof Required<TemplateDto>]: TemplateDto[K] | null };

const COLUMNS = 'name, language, category, status, header, body, footer, parameters, obstacle';

/** All templates of an account, those that can be sent first. */
export async function templatesOf(manager: EntityManager, accountId: string): Promise<TemplateDto[]> {
  const rows: TemplateRow[] = await manager.query(
    `SELECT ${COLUMNS} FROM template WHERE account_id = $1 ORDER BY obstacle IS NOT NULL, name, language`,
    [accountId],
  );
  return rows.map(present);
}

/** @returns undefined when the account has no such template, in that language */
export async function templateCalled(
  manager: EntityManager,
  accountId: string,
  { name, language }: { name: string; language: string },
): Promise<TemplateDto | undefined> {
  const [row]: TemplateRow[] = await manager.query(
    `SELECT ${COLUMNS} FROM template WHERE account_id = $1 AND name = $2 AND language = $3`,
    [accountId, name, language],
  );
  return row && present(row);
}

function present(row: TemplateRow): TemplateDto {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as TemplateDto;
}
