-- What is open is counted for the page of promises, and whether its date has passed: the index holds both.
create index matter_open_promise on accountability.matter (jurisdiction_id, topic_id, community_id, due_at)
  where state in ('received', 'in-progress', 'waiting');
drop index accountability.matter_open_about;
