import type pg from 'pg'

const day = 86_400

/**
 * Fills an empty house with this many requests of the past: 97 in a hundred are over, the rest are spread over all
 * posts, some late; one in a hundred waits for the resident's word. Rows are made by the server itself.
 */
export async function fillMatters(client: pg.Client, count: number, days: number): Promise<void> {
  // What is put in is whole, so the checks of 2 million foreign keys are left out.
  await client.query('set session_replication_role = replica')
  await client.query(`
    create temporary table drawn as
    with post as (select array_agg(id order by id) as ids from organisation.post where jurisdiction_id = 'qinghe'),
      place as (select array_agg(id order by id) as ids from foundation.place
        where jurisdiction_id = 'qinghe' and kind = 'building'),
      community as (select array_agg(id order by id) as ids from foundation.place
        where jurisdiction_id = 'qinghe' and kind = 'community'),
      category as (select array_agg(id order by id) as ids from services.category where jurisdiction_id = 'qinghe'),
      dice as (
        select n, hashint4(n) & 2147483647 as h, hashint4(n + 7) & 2147483647 as k,
          date_trunc('milliseconds', now() - (${count} - n) * interval '${(days * day) / count} seconds') as at
        from generate_series(1, ${count}) as n)
    select n, h, at, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as moment, md5(n::text) as rest,
      place.ids[1 + h % cardinality(place.ids)] as place_id,
      community.ids[1 + k % cardinality(community.ids)] as community_id,
      category.ids[1 + k % cardinality(category.ids)] as category_id,
      post.ids[1 + k % cardinality(post.ids)] as post_id,
      post.ids[1 + h % cardinality(post.ids)] as other_post_id,
      case when n > 0.8 * ${count} and h % 100 < 15 then (array['received', 'in-progress', 'waiting'])[1 + k % 3]
        when n > 0.95 * ${count} and h % 100 < 40 then 'answered' else 'closed' end as state,
      (1 + k % 20) * interval '1 day' as within
    from dice, post, place, community, category`)
  const id = `(substr(moment, 1, 8) || '-' || substr(moment, 9) || '-7' || substr(rest, 1, 3) || '-8' ||
    substr(rest, 4, 3) || '-' || substr(rest, 7, 12))::uuid`
  await client.query(`
    insert into accountability.matter (jurisdiction_id, id, kind, code, title, state, channel, topic_id, place_id, community_id,
      owner_post_id, holder_id, offered_post_id, offered_at, limit_amount, limit_unit, pauses, opened_at, due_at, answered_at, result,
      closed_at, changed_at, reopened, person_id, link_version, version)
    select 'qinghe', ${id}, 'request', 'QH0-' || n, '3号楼2单元楼道的声控灯坏了三天', state, 'page', category_id, place_id, community_id,
      post_id,
      case when state <> 'received' then 'somebody' end,
      case when state = 'in-progress' and h % 5 = 0 then other_post_id end,
      case when state = 'in-progress' and h % 5 = 0 then at end,
      5, 'working-days', '[]', at, at + within,
      case when state in ('answered', 'closed') then at + within / 2 end,
      case when state in ('answered', 'closed') then 'fixed' end,
      case when state = 'closed' then at + within end, at + within, 0, null, 1, 3
    from drawn order by n`)
  await client.query(`
    insert into services.request (jurisdiction_id, matter_id, category_id, community_id, words, lon, lat, public_lon,
      public_lat, public_place_zh, public_place_en, words_public, photos_public, opened_at)
    select 'qinghe', ${id}, category_id, community_id, '3号楼2单元楼道的声控灯坏了三天，老人晚上上下楼很不安全。',
      lon, lat, lon, lat, '青禾里', 'Qingheli', false, false, at
    from drawn join foundation.place on jurisdiction_id = 'qinghe' and id = place_id order by n`)
  await client.query('drop table drawn')
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze accountability.matter, services.request')
}

/**
 * Makes these matters found by some words each: two that all have, so that a search has most to pass over, and two that
 * few have. In the order of the table's own key, so that a million take less than a minute.
 */
export async function fillPostings(client: pg.Client): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query("set work_mem = '256MB'")
  await client.query(`
    insert into foundation.search_posting (jurisdiction_id, word, subject_id)
    select jurisdiction_id, word, id
    from accountability.matter, unnest(array['楼道', '声控灯', 'w' || hashtext(code) % 5000, 'v' || hashtext(code) % 90]) as word
    order by jurisdiction_id, word, id`)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze foundation.search_posting')
}

/**
 * Fills an empty house with open matters that are all taken up and due in four weeks, but for `owed` of them, evenly
 * spread: half of these are late, the others were never accepted, or were offered and never answered.
 */
export async function fillOpenMatters(client: pg.Client, count: number, owed: number): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(`
    insert into accountability.matter (jurisdiction_id, id, kind, code, title, state, channel, topic_id, place_id, community_id,
      owner_post_id, holder_id, offered_post_id, offered_at, limit_amount, limit_unit, pauses, opened_at, due_at, changed_at,
      reopened, link_version, version)
    with post as (select array_agg(id order by id) as ids from organisation.post where jurisdiction_id = 'qinghe'),
      place as (select array_agg(id order by id) as ids from foundation.place
        where jurisdiction_id = 'qinghe' and kind = 'building'),
      community as (select id from foundation.place where jurisdiction_id = 'qinghe' and kind = 'community' order by id limit 1),
      topic as (select id from accountability.topic where jurisdiction_id = 'qinghe' order by id limit 1),
      drawn as (
        select n, hashint4(n) & 2147483647 as h, case when n % ${count / owed} <> 0 then 'in time'
          else (array['late', 'unowned', 'late', 'offered'])[1 + n / ${count / owed} % 4] end as stands
        from generate_series(1, ${count}) as n),
      opened as (
        select *, date_trunc('milliseconds', now() - case stands when 'late' then interval '40 days'
          when 'in time' then h % 86400 * interval '1 second' else interval '6 days' end) as at
        from drawn)
    select 'qinghe', md5(n::text)::uuid, 'request', 'QH0-' || n, '3号楼2单元楼道的声控灯坏了三天',
      case when stands = 'unowned' then 'received' else 'in-progress' end, 'page',
      topic.id, place.ids[1 + h % cardinality(place.ids)], community.id, post.ids[1 + h % cardinality(post.ids)],
      case when stands <> 'unowned' then 'somebody' end,
      case when stands = 'offered' then post.ids[1 + (h + 1) % cardinality(post.ids)] end,
      case when stands = 'offered' then at end, 20, 'working-days', '[]', at, at + interval '28 days', at, 0, 1, 3
    from opened, post, place, community, topic`)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze accountability.matter')
}
