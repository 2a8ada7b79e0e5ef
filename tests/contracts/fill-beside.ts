import type pg from 'pg'

/** Gives the matters of a filled house what stands beside them: first contacts, reviews, objections; most of it over. */
export async function fillBeside(owner: pg.Client): Promise<void> {
  // A line of the audit for each matter, as old as the matter; what a test does itself is a handful more.
  await owner.query(`
    insert into foundation.audit_record (jurisdiction_id, id, at, actor_kind, action, subject_kind, subject_id, details)
    select jurisdiction_id, id, opened_at, 'resident', 'matter.opened', 'matter', id, '{}' from accountability.matter`)
  await owner.query('vacuum analyze foundation.audit_record')
  // Each matter as a first contact of its post; those of matters that wait to be taken up are open.
  await owner.query(`
    insert into accountability.first_contact (jurisdiction_id, id, channel, kind, words, asked_at, asked_by, asked_post_id,
      place_id, ending, matter_id, due_at, settled_at)
    select matter.jurisdiction_id, matter.id, 'counter', 'application', matter.title, opened_at, holding.user_id, post.id,
      post.place_id, 'handed-over', matter.id, due_at, case when holder_id is not null then opened_at end
    from accountability.matter
    join organisation.post on post.jurisdiction_id = matter.jurisdiction_id and post.id = owner_post_id
    left join organisation.holding on holding.jurisdiction_id = post.jurisdiction_id and holding.post_id = post.id`)
  await owner.query('vacuum analyze accountability.first_contact')
  // A review of each answer, called back and appealed: of a few dozen that is still owed.
  await owner.query(`
    insert into accountability.review (jurisdiction_id, id, matter_id, round, grade, at)
    select jurisdiction_id, gen_random_uuid(), id, 0, 1 + abs(hashtext(id::text)) % 5, opened_at
    from accountability.matter where state in ('answered', 'closed');
    insert into accountability.call_back (jurisdiction_id, review_id, matter_id, round, stage, due_at, ended_at)
    select jurisdiction_id, id, matter_id, 0, case when n = 0 then 'due' else 'settled' end, at, case when n > 0 then at end
    from (select review.*, abs(hashtext(id::text)) % 600 as n from accountability.review) as review;
    insert into accountability.review_appeal (jurisdiction_id, review_id, matter_id, kind, words, post_id, at, state,
      decided_words, decided_post_id, decided_at)
    select jurisdiction_id, id, matter_id, 'abusive', '', id, at, case when n = 0 then 'open' when n % 50 = 1 then 'upheld' else 'rejected' end, '', id,
      case when n > 0 then at end
    from (select review.*, abs(hashtext(id::text)) % 600 as n from accountability.review) as review`)
  await owner.query(
    'vacuum analyze accountability.review, accountability.call_back, accountability.review_appeal',
  )
  // Every fifth matter was disputed by its owner; of those one in ten still waits for a decision.
  await owner.query(`
    insert into accountability.objection (jurisdiction_id, id, matter_id, ground, state, post_id, owner_post_id, words,
      opened_at, arbiter_post_id, climbs_at, ended_at, to_post_id)
    select jurisdiction_id, id, id, 'not-ours', case when n % 50 = 0 then 'open' else 'rejected' end, owner_post_id,
      owner_post_id, title, opened_at, owner_post_id, case when n % 50 = 0 then now() + interval '1 day' end,
      case when n % 50 > 0 then opened_at end, case when n % 50 > 0 then owner_post_id end
    from (select *, row_number() over (order by id) as n from accountability.matter) as numbered where n % 5 = 0`)
  await owner.query('vacuum analyze accountability.objection')
}
