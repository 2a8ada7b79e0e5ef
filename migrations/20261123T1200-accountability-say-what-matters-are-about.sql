-- What matters can be about, in the words of their kind; and on the spine itself what each one is about and in which
-- community, so that promises, figures and ledgers need to know no kind.
create table accountability.topic (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  group_code text collate "C" not null,
  group_zh text not null,
  group_en text not null,
  retired boolean not null,
  primary key (jurisdiction_id, id)
);
alter table accountability.topic enable row level security;
create policy one_jurisdiction on accountability.topic
  using (jurisdiction_id = current_setting('linli.jurisdiction'));
grant select, insert, update on accountability.topic to linli_app;

insert into accountability.topic
select category.jurisdiction_id, category.id, 'request', category.name_zh, category.name_en, category.group_code,
  coalesce(named.zh, category.group_code), coalesce(named.en, category.group_code), category.retired_at is not null
from services.category
left join (values
  ('01', '环境卫生', 'Rubbish and cleanliness'), ('02', '市政设施', 'Streets and public fixtures'),
  ('03', '物业与小区', 'Buildings and estate management'), ('04', '邻里与噪声', 'Neighbours and noise'),
  ('05', '停车与交通', 'Parking and traffic'), ('06', '供水供电供气供热', 'Water, power, gas and heating'),
  ('07', '违建与占道', 'Unlawful building and blocked pavements'), ('08', '安全隐患', 'Safety hazards'),
  ('09', '民政救助', 'Hardship and welfare'), ('10', '养老助残', 'Older and disabled people'),
  ('11', '社保就业', 'Social insurance and work'), ('12', '医疗卫生', 'Health'),
  ('13', '教育托育', 'Schools and childcare'), ('14', '户籍与证件', 'Papers and certificates'),
  ('15', '市场与消费', 'Shops and consumers'), ('16', '治安与纠纷', 'Order and disputes'),
  ('17', '政策咨询', 'Questions about rules'), ('18', '作风与服务', 'How we treated you'),
  ('99', '其他', 'Something else')) as named (code, zh, en) on named.code = category.group_code;

alter table accountability.matter add column topic_id uuid, add column community_id uuid;
update accountability.matter as matter
set topic_id = request.category_id, community_id = request.community_id
from services.request
where request.jurisdiction_id = matter.jurisdiction_id and request.matter_id = matter.id;
alter table accountability.matter alter column topic_id set not null, alter column community_id set not null;
