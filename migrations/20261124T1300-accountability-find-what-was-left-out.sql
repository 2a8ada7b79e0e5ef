-- What a month left out of satisfaction is listed beside it: few among many.
create index figure_fact_left_out on accountability.figure_fact (jurisdiction_id, month, matter_id)
  where satisfied_out > 0;
