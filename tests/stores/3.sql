PRAGMA application_id = 1248412271;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'jibao','m001_tables','2026-01-01 00:00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'jibao','m002_views','2026-01-01 00:00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'jibao','m003_names','2026-01-01 00:00:00');
CREATE TABLE approximations (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "approximations" VALUES('about','约','about');
INSERT INTO "approximations" VALUES('exact','准确','as stated');
INSERT INTO "approximations" VALUES('over','逾','more than');
INSERT INTO "approximations" VALUES('under','近','less than');
CREATE TABLE "arrest" (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  action TEXT NOT NULL REFERENCES arrest_actions (code),
  people INTEGER NOT NULL CONSTRAINT people_not_negative CHECK (people >= 0),
  whole_id INTEGER, of_quote TEXT, group_name TEXT,
  approx TEXT NOT NULL REFERENCES approximations (code),
  quote TEXT NOT NULL CONSTRAINT quote_not_empty CHECK (quote <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL CONSTRAINT rule_named CHECK (rule <> ''),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT event_in_document FOREIGN KEY (event_id, document_id) REFERENCES events (id, document_id) ON DELETE CASCADE,
  CONSTRAINT part_quotes_its_whole CHECK (whole_id IS NULL OR of_quote IS NOT NULL),
  CONSTRAINT not_its_own_whole CHECK (whole_id <> id),
  CONSTRAINT whole_is_stored FOREIGN KEY (whole_id) REFERENCES "arrest" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "arrest" VALUES(1,1,1,'captured',4,NULL,NULL,NULL,'exact','抓获犯罪嫌疑人4人',24,33,'test.toml#entry');
INSERT INTO "arrest" VALUES(2,1,1,'captured',1,1,'抓获犯罪嫌疑人4人','缅甸籍','exact','缅甸籍1人',36,41,'test.toml#entry');
INSERT INTO "arrest" VALUES(3,2,4,'captured',4,NULL,NULL,NULL,'exact','抓获犯罪嫌疑人4人',24,33,'test.toml#entry');
INSERT INTO "arrest" VALUES(4,2,4,'captured',1,3,'抓获犯罪嫌疑人4人','缅甸籍','exact','缅甸籍1人',36,41,'test.toml#entry');
CREATE TABLE arrest_actions (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "arrest_actions" VALUES('admin_detention','行政拘留','administrative detention');
INSERT INTO "arrest_actions" VALUES('admin_penalty','行政处罚','administrative penalty');
INSERT INTO "arrest_actions" VALUES('bail','取保候审','bail');
INSERT INTO "arrest_actions" VALUES('captured','抓获','captured');
INSERT INTO "arrest_actions" VALUES('coercive_measures','刑事强制措施','coercive measures');
INSERT INTO "arrest_actions" VALUES('community_rehab','社区戒毒康复','community rehabilitation');
INSERT INTO "arrest_actions" VALUES('compulsory_rehab','强制隔离戒毒','compulsory rehabilitation');
INSERT INTO "arrest_actions" VALUES('criminal_detention','刑事拘留','criminal detention');
INSERT INTO "arrest_actions" VALUES('drug_users','查获吸毒人员','drug users found');
INSERT INTO "arrest_actions" VALUES('formal_arrest','逮捕','formal arrest');
INSERT INTO "arrest_actions" VALUES('investigated','查处','dealt with, measure not stated');
INSERT INTO "arrest_actions" VALUES('new_drug_users','新发现吸毒人员','new drug users found');
INSERT INTO "arrest_actions" VALUES('prosecution','起诉','prosecution');
INSERT INTO "arrest_actions" VALUES('sentenced','判刑','sentenced');
INSERT INTO "arrest_actions" VALUES('surrendered','自首','surrendered');
CREATE TABLE "asset" (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES asset_kinds (code),
  amount_cents INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount_cents >= 0),
  amount REAL GENERATED ALWAYS AS (amount_cents / 100.0) VIRTUAL,
  unit TEXT NOT NULL CONSTRAINT unit_not_empty CHECK (unit <> ''),
  approx TEXT NOT NULL REFERENCES approximations (code),
  quote TEXT NOT NULL CONSTRAINT quote_not_empty CHECK (quote <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL CONSTRAINT rule_named CHECK (rule <> ''),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT event_in_document FOREIGN KEY (event_id, document_id) REFERENCES events (id, document_id) ON DELETE CASCADE
) STRICT;
INSERT INTO "asset" VALUES(1,1,1,'cash',45000000,'CNY','exact','毒资45万元',75,81,'test.toml#entry');
INSERT INTO "asset" VALUES(2,2,4,'cash',45000000,'CNY','exact','毒资45万元',75,81,'test.toml#entry');
CREATE TABLE asset_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "asset_kinds" VALUES('ammunition','弹药','ammunition');
INSERT INTO "asset_kinds" VALUES('cash','现金','money');
INSERT INTO "asset_kinds" VALUES('firearm','枪支','firearms');
INSERT INTO "asset_kinds" VALUES('gang','团伙','gangs broken up');
INSERT INTO "asset_kinds" VALUES('other','其他','other things');
INSERT INTO "asset_kinds" VALUES('phone','手机','phones');
INSERT INTO "asset_kinds" VALUES('site','窝点','sites broken up');
INSERT INTO "asset_kinds" VALUES('vehicle','车辆','vehicles');
CREATE TABLE "case_count" (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  action TEXT NOT NULL REFERENCES count_actions (code),
  cases INTEGER NOT NULL CONSTRAINT cases_not_negative CHECK (cases >= 0),
  approx TEXT NOT NULL REFERENCES approximations (code),
  quote TEXT NOT NULL CONSTRAINT quote_not_empty CHECK (quote <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL CONSTRAINT rule_named CHECK (rule <> ''),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT event_in_document FOREIGN KEY (event_id, document_id) REFERENCES events (id, document_id) ON DELETE CASCADE
) STRICT;
INSERT INTO "case_count" VALUES(1,1,2,'solved',177,'exact','破案177起',89,95,'test.toml#entry');
INSERT INTO "case_count" VALUES(2,2,5,'solved',177,'exact','破案177起',89,95,'test.toml#entry');
CREATE TABLE column_doc (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, unit TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;
INSERT INTO "column_doc" VALUES('_sqlite_migrations','applied_at','UTC time','完成时间','when it was done','program');
INSERT INTO "column_doc" VALUES('_sqlite_migrations','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('_sqlite_migrations','migration_set','','升级步骤的归属','whose step it is: jibao','program');
INSERT INTO "column_doc" VALUES('_sqlite_migrations','name','','已完成的升级步骤','a step of bringing the store up to date that was done','program');
INSERT INTO "column_doc" VALUES('ancestors','ancestor_id','','上级事件编号（含上级的上级）','an event that the event is part of, directly or not: events.id','computed');
INSERT INTO "column_doc" VALUES('ancestors','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('approximations','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('approximations','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('approximations','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('arrest','action','','处置措施代码','the measure: arrest_actions.code','rules');
INSERT INTO "column_doc" VALUES('arrest','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('arrest','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('arrest','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('arrest','group_name','','所指人群（如 缅甸籍）','the group of people that a part counts','text');
INSERT INTO "column_doc" VALUES('arrest','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('arrest','of_quote','','所属总数的原文','the words of the whole that this is a part of','text');
INSERT INTO "column_doc" VALUES('arrest','people','person','人数','number of people','text');
INSERT INTO "column_doc" VALUES('arrest','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('arrest','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('arrest','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('arrest','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('arrest','whole_id','','所属总数的记录编号','the fact of the same table that this one is stated to be a part of','text');
INSERT INTO "column_doc" VALUES('arrest_actions','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('arrest_actions','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('arrest_actions','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('arrests','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('arrests','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('arrests','arrest_id','','人员处置记录编号','the measure: arrest.id','program');
INSERT INTO "column_doc" VALUES('arrests','case_name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('arrests','counted','that of amount, people or cases','计入合计的数量；他处已计入的为0','what a sum may add up: 0 where it is counted elsewhere','computed');
INSERT INTO "column_doc" VALUES('arrests','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('arrests','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('arrests','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('arrests','group_name','','所指人群（如 缅甸籍）','the group of people that a part counts','text');
INSERT INTO "column_doc" VALUES('arrests','kind','','个案(case)或汇总(total)','case or total: event_kinds.code','rules');
INSERT INTO "column_doc" VALUES('arrests','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('arrests','measure','','处置措施代码','the measure: arrest_actions.code','rules');
INSERT INTO "column_doc" VALUES('arrests','measure_zh','','处置措施中文名','the measure in Chinese: arrest_actions.zh','rules');
INSERT INTO "column_doc" VALUES('arrests','offence','','毒品(drug)或其他犯罪(other)','drug, or other crimes only: offences.code','rules');
INSERT INTO "column_doc" VALUES('arrests','people','person','人数','number of people','text');
INSERT INTO "column_doc" VALUES('arrests','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('arrests','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('arrests','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('arrests','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('arrests','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('arrests','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('arrests','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('arrests','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('arrests','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('arrests','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('arrests','whole_id','','所属总数的记录编号','the fact of the same table that this one is stated to be a part of','text');
INSERT INTO "column_doc" VALUES('arrests_by_measure','cases','case','涉及的个案数','number of single cases','computed');
INSERT INTO "column_doc" VALUES('arrests_by_measure','documents','document','涉及的文件数','number of documents that count','computed');
INSERT INTO "column_doc" VALUES('arrests_by_measure','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('arrests_by_measure','measure','','处置措施代码','the measure: arrest_actions.code','rules');
INSERT INTO "column_doc" VALUES('arrests_by_measure','people','person','人数，不重复计算','people, nobody counted twice','computed');
INSERT INTO "column_doc" VALUES('arrests_by_measure','people_in_cases','person','其中个案所报','of these, told of single cases','computed');
INSERT INTO "column_doc" VALUES('arrests_by_measure','people_in_totals','person','其中仅见于汇总','of these, told only in totals','computed');
INSERT INTO "column_doc" VALUES('arrests_by_measure','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('asset','amount','see unit','数量，单位见unit','the amount in the unit of the row','text');
INSERT INTO "column_doc" VALUES('asset','amount_cents','hundredth of the unit','数量（单位的百分之一，整数）','the amount in whole hundredths of the unit, for exact sums','text');
INSERT INTO "column_doc" VALUES('asset','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('asset','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('asset','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('asset','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('asset','kind','','财物类别代码','the kind of thing: asset_kinds.code','rules');
INSERT INTO "column_doc" VALUES('asset','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('asset','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('asset','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('asset','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('asset','unit','','单位：货币代码或件','currency (CNY, HKD, …) or item','rules');
INSERT INTO "column_doc" VALUES('asset_kinds','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('asset_kinds','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('asset_kinds','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('assets','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('assets','amount','see unit','数量，单位见unit','the amount in the unit of the row','text');
INSERT INTO "column_doc" VALUES('assets','amount_cents','hundredth of the unit','数量（单位的百分之一，整数）','the amount in whole hundredths of the unit, for exact sums','text');
INSERT INTO "column_doc" VALUES('assets','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('assets','asset','','财物类别代码','the kind of thing: asset_kinds.code','rules');
INSERT INTO "column_doc" VALUES('assets','asset_id','','财物记录编号','the asset: asset.id','program');
INSERT INTO "column_doc" VALUES('assets','asset_zh','','财物类别中文名','the kind of thing in Chinese: asset_kinds.zh','rules');
INSERT INTO "column_doc" VALUES('assets','case_name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('assets','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('assets','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('assets','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('assets','kind','','个案(case)或汇总(total)','case or total: event_kinds.code','rules');
INSERT INTO "column_doc" VALUES('assets','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('assets','offence','','毒品(drug)或其他犯罪(other)','drug, or other crimes only: offences.code','rules');
INSERT INTO "column_doc" VALUES('assets','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('assets','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('assets','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('assets','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('assets','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('assets','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('assets','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('assets','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('assets','unit','','单位：货币代码或件','currency (CNY, HKD, …) or item','rules');
INSERT INTO "column_doc" VALUES('assets','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('assets','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('case_count','action','','案件数类别代码','what was done with the cases: count_actions.code','rules');
INSERT INTO "column_doc" VALUES('case_count','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('case_count','cases','case','案件数','number of cases','text');
INSERT INTO "column_doc" VALUES('case_count','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('case_count','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('case_count','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('case_count','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('case_count','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('case_count','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('case_count','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('case_counts','action','','案件数类别代码','what was done with the cases: count_actions.code','rules');
INSERT INTO "column_doc" VALUES('case_counts','action_zh','','案件数类别中文名','what was done with the cases, in Chinese','rules');
INSERT INTO "column_doc" VALUES('case_counts','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('case_counts','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('case_counts','case_count_id','','案件数记录编号','the number of cases: case_count.id','program');
INSERT INTO "column_doc" VALUES('case_counts','case_name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('case_counts','cases','case','案件数','number of cases','text');
INSERT INTO "column_doc" VALUES('case_counts','counted','that of amount, people or cases','计入合计的数量；他处已计入的为0','what a sum may add up: 0 where it is counted elsewhere','computed');
INSERT INTO "column_doc" VALUES('case_counts','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('case_counts','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('case_counts','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('case_counts','kind','','个案(case)或汇总(total)','case or total: event_kinds.code','rules');
INSERT INTO "column_doc" VALUES('case_counts','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('case_counts','offence','','毒品(drug)或其他犯罪(other)','drug, or other crimes only: offences.code','rules');
INSERT INTO "column_doc" VALUES('case_counts','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('case_counts','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('case_counts','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('case_counts','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('case_counts','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('case_counts','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('case_counts','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('case_counts','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('case_counts','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('case_counts','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('cases','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('cases','captured','person','抓获人数','people captured','computed');
INSERT INTO "column_doc" VALUES('cases','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('cases','drugs','','毒品及数量','drugs and amounts in one line','computed');
INSERT INTO "column_doc" VALUES('cases','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('cases','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('cases','grams','g','毒品重量合计','weight of all drugs of the case','computed');
INSERT INTO "column_doc" VALUES('cases','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('cases','name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('cases','parent_id','','上级事件编号','the event that this one is stated to be part of: events.id','text');
INSERT INTO "column_doc" VALUES('cases','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('cases','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('cases','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('cases','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('cases','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('cases','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('column_doc','column_name','','列名','name of a column','program');
INSERT INTO "column_doc" VALUES('column_doc','en','','英文说明','what it means, in English','program');
INSERT INTO "column_doc" VALUES('column_doc','source','','来源：text原文，metadata元数据，rules规则，computed计算，program程序，reviewer审核人','where it comes from: text, metadata, rules, computed, program, reviewer','program');
INSERT INTO "column_doc" VALUES('column_doc','table_name','','表或视图名','name of a table or view','program');
INSERT INTO "column_doc" VALUES('column_doc','unit','','计量单位；无则为空','unit of the column; empty if it has none','program');
INSERT INTO "column_doc" VALUES('column_doc','zh','','中文说明','what it means, in Chinese','program');
INSERT INTO "column_doc" VALUES('count_actions','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('count_actions','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('count_actions','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('counted_arrests','action','','处置措施代码','the measure: arrest_actions.code','rules');
INSERT INTO "column_doc" VALUES('counted_arrests','arrest_id','','人员处置记录编号','the measure: arrest.id','program');
INSERT INTO "column_doc" VALUES('counted_arrests','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('counted_arrests','people','person','可以相加的人数','people that a sum may add up','computed');
INSERT INTO "column_doc" VALUES('counted_cases','action','','案件数类别代码','what was done with the cases: count_actions.code','rules');
INSERT INTO "column_doc" VALUES('counted_cases','case_count_id','','案件数记录编号','the number of cases: case_count.id','program');
INSERT INTO "column_doc" VALUES('counted_cases','cases','case','可以相加的案件数','cases that a sum may add up','computed');
INSERT INTO "column_doc" VALUES('counted_cases','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('counted_seizures','amount_micro','millionth of the unit','计入合计的数量（百万分之一）','what a sum may add up, in millionths of the unit','computed');
INSERT INTO "column_doc" VALUES('counted_seizures','drug','','毒品代码','the drug: drugs.code','rules');
INSERT INTO "column_doc" VALUES('counted_seizures','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('counted_seizures','seizure_id','','缴获记录编号','the seizure: seizure.id','program');
INSERT INTO "column_doc" VALUES('counted_seizures','unit','','单位：g ml pill plant item','unit of a seizure: units.code','rules');
INSERT INTO "column_doc" VALUES('documents','code','','读取时程序的版本','version of the program that read it','program');
INSERT INTO "column_doc" VALUES('documents','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('documents','meta_published','day','随附元数据中的发布日期','day of issue told beside the file','metadata');
INSERT INTO "column_doc" VALUES('documents','name','','文件名（含所在文件夹）','name of the file, with its folders','metadata');
INSERT INTO "column_doc" VALUES('documents','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('documents','rules','','读取时规则库的版本','version of the rule book that read it','program');
INSERT INTO "column_doc" VALUES('documents','sha256','','文件内容的SHA-256','SHA-256 of the bytes of the file','metadata');
INSERT INTO "column_doc" VALUES('documents','text','','原文全文，一字不改','the full text, never altered','text');
INSERT INTO "column_doc" VALUES('documents','title','','标题','title','metadata');
INSERT INTO "column_doc" VALUES('documents','url','','网址','address that it came from','metadata');
INSERT INTO "column_doc" VALUES('drugs','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('drugs','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('drugs','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('event_kinds','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('event_kinds','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('event_kinds','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('events','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('events','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('events','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('events','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('events','kind','','个案(case)或汇总(total)','case or total: event_kinds.code','rules');
INSERT INTO "column_doc" VALUES('events','label','','事件在文件内的标号','label of the event within its document: e1, e2, …','program');
INSERT INTO "column_doc" VALUES('events','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('events','name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('events','offence','','毒品(drug)或其他犯罪(other)','drug, or other crimes only: offences.code','rules');
INSERT INTO "column_doc" VALUES('events','parent_id','','上级事件编号','the event that this one is stated to be part of: events.id','text');
INSERT INTO "column_doc" VALUES('events','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('events','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('events','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('failures','name','','未能读取的文件名','name of a file that could not be read','metadata');
INSERT INTO "column_doc" VALUES('failures','reason','','出错原因','what went wrong','program');
INSERT INTO "column_doc" VALUES('failures','stage','','出错的步骤','the step that failed: read, decode, metadata, extract, store','program');
INSERT INTO "column_doc" VALUES('offences','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('offences','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('offences','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('rejected','cue','','起决定作用的词语','the words that decided','text');
INSERT INTO "column_doc" VALUES('rejected','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('rejected','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('rejected','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('rejected','reason','','未采用的原因','why it was left out','rules');
INSERT INTO "column_doc" VALUES('rejected','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('rejected','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('rejected','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('seizure','amount','see unit','数量，单位见unit','the amount in the unit of the row','text');
INSERT INTO "column_doc" VALUES('seizure','amount_micro','millionth of the unit','数量（单位的百万分之一，整数）','the amount in whole millionths of the unit, for exact sums','text');
INSERT INTO "column_doc" VALUES('seizure','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('seizure','document_id','','文件编号','the document: documents.id','program');
INSERT INTO "column_doc" VALUES('seizure','drug','','毒品代码','the drug: drugs.code','rules');
INSERT INTO "column_doc" VALUES('seizure','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('seizure','form','','形态（晶体、粉末、片剂等）','form: crystal, powder, liquid, tablet, …','text');
INSERT INTO "column_doc" VALUES('seizure','id','','编号（库内唯一）','number of the row in its table','program');
INSERT INTO "column_doc" VALUES('seizure','of_quote','','所属总数的原文','the words of the whole that this is a part of','text');
INSERT INTO "column_doc" VALUES('seizure','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('seizure','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('seizure','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('seizure','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('seizure','unit','','单位：g ml pill plant item','unit of a seizure: units.code','rules');
INSERT INTO "column_doc" VALUES('seizure','whole_id','','所属总数的记录编号','the fact of the same table that this one is stated to be a part of','text');
INSERT INTO "column_doc" VALUES('seizures','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('seizures','amount','see unit','数量，单位见unit','the amount in the unit of the row','text');
INSERT INTO "column_doc" VALUES('seizures','amount_micro','millionth of the unit','数量（单位的百万分之一，整数）','the amount in whole millionths of the unit, for exact sums','text');
INSERT INTO "column_doc" VALUES('seizures','approx','','准确、约、逾、近','exact, about, over, under: approximations.code','text');
INSERT INTO "column_doc" VALUES('seizures','case_name','','案件专名，照原文','proper name of the case, as written','text');
INSERT INTO "column_doc" VALUES('seizures','counted','that of amount, people or cases','计入合计的数量；他处已计入的为0','what a sum may add up: 0 where it is counted elsewhere','computed');
INSERT INTO "column_doc" VALUES('seizures','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('seizures','drug','','毒品代码','the drug: drugs.code','rules');
INSERT INTO "column_doc" VALUES('seizures','drug_zh','','毒品中文名','the drug in Chinese: drugs.zh','rules');
INSERT INTO "column_doc" VALUES('seizures','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('seizures','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('seizures','form','','形态（晶体、粉末、片剂等）','form: crystal, powder, liquid, tablet, …','text');
INSERT INTO "column_doc" VALUES('seizures','kind','','个案(case)或汇总(total)','case or total: event_kinds.code','rules');
INSERT INTO "column_doc" VALUES('seizures','level','','督办级别','who supervises the case (部督, 省督)','text');
INSERT INTO "column_doc" VALUES('seizures','offence','','毒品(drug)或其他犯罪(other)','drug, or other crimes only: offences.code','rules');
INSERT INTO "column_doc" VALUES('seizures','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('seizures','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('seizures','quote','','原文','the exact words','text');
INSERT INTO "column_doc" VALUES('seizures','rule','','得出此项的规则（文件#条目）','the rule that read it: file#entry','rules');
INSERT INTO "column_doc" VALUES('seizures','seizure_id','','缴获记录编号','the seizure: seizure.id','program');
INSERT INTO "column_doc" VALUES('seizures','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('seizures','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('seizures','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('seizures','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('seizures','unit','','单位：g ml pill plant item','unit of a seizure: units.code','rules');
INSERT INTO "column_doc" VALUES('seizures','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('seizures','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('seizures','whole_id','','所属总数的记录编号','the fact of the same table that this one is stated to be a part of','text');
INSERT INTO "column_doc" VALUES('seizures_by_drug','cases','case','涉及的个案数','number of single cases','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','documents','document','涉及的文件数','number of documents that count','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','drug','','毒品代码','the drug: drugs.code','rules');
INSERT INTO "column_doc" VALUES('seizures_by_drug','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('seizures_by_drug','grams','g','克','grams, nothing counted twice','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','grams_in_cases','g','其中个案所报','of these, told of single cases','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','grams_in_totals','g','其中仅见于汇总','of these, told only in totals','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','items','item','件','pieces, packets, bottles, nothing counted twice','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','millilitres','ml','毫升','millilitres, nothing counted twice','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','pills','pill','粒','tablets, capsules, seeds, blotters, nothing counted twice','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','plants','plant','株','plants, nothing counted twice','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','totals','event','涉及的汇总数','number of totals that count','computed');
INSERT INTO "column_doc" VALUES('seizures_by_drug','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('store_info','item','','项目','what is noted about the store','program');
INSERT INTO "column_doc" VALUES('store_info','value','','值','the note','program');
INSERT INTO "column_doc" VALUES('totals','agency','','办案单位，照原文','the body that did it, as written','text');
INSERT INTO "column_doc" VALUES('totals','captured','person','抓获人数','people captured','computed');
INSERT INTO "column_doc" VALUES('totals','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('totals','drugs','','毒品及数量','drugs and amounts in one line','computed');
INSERT INTO "column_doc" VALUES('totals','end_day','day','结束日（含）','last day, inclusive','text');
INSERT INTO "column_doc" VALUES('totals','event_id','','事件编号','the event: events.id','program');
INSERT INTO "column_doc" VALUES('totals','grams','g','毒品重量合计','weight of all drugs of the total','computed');
INSERT INTO "column_doc" VALUES('totals','name','','行动专名，照原文','proper name of the campaign, as written','text');
INSERT INTO "column_doc" VALUES('totals','parent_id','','上级事件编号','the event that this one is stated to be part of: events.id','text');
INSERT INTO "column_doc" VALUES('totals','place','','地点，照原文','where, as written','text');
INSERT INTO "column_doc" VALUES('totals','published','day','发布日期','day on which the bulletin was issued','text');
INSERT INTO "column_doc" VALUES('totals','solved','case','破案数','cases solved','computed');
INSERT INTO "column_doc" VALUES('totals','start_day','day','开始日（含）','first day, inclusive','text');
INSERT INTO "column_doc" VALUES('totals','title','','文件标题','title of the document','metadata');
INSERT INTO "column_doc" VALUES('totals','url','','文件网址','address of the document','metadata');
INSERT INTO "column_doc" VALUES('totals','vague','0 or 1','时间笼统（近日、年初）为1','1 if the text names a time that has no days','text');
INSERT INTO "column_doc" VALUES('units','code','','代码','the code that facts use','program');
INSERT INTO "column_doc" VALUES('units','en','','英文名称','name in English','program');
INSERT INTO "column_doc" VALUES('units','zh','','中文名称','name in Chinese','program');
INSERT INTO "column_doc" VALUES('unread','detail','','出错说明，或数字的原文及起决定作用的词语','what went wrong, or the number with the words that decided','computed');
INSERT INTO "column_doc" VALUES('unread','document','','文件名','name of the document: documents.name','metadata');
INSERT INTO "column_doc" VALUES('unread','reason','','未采用的原因','why it was left out','rules');
INSERT INTO "column_doc" VALUES('unread','span_end','character','原文结束位置（不含）','where the words end in documents.text, not included','text');
INSERT INTO "column_doc" VALUES('unread','span_start','character','原文起始位置（从0起）','where the words begin in documents.text, from 0','text');
INSERT INTO "column_doc" VALUES('unread','what','','文件(file)或数字(number)','file or number','program');
INSERT INTO "column_doc" VALUES('unread_by_reason','documents','document','涉及的文件数','number of documents that count','computed');
INSERT INTO "column_doc" VALUES('unread_by_reason','example','','一例','one of them','computed');
INSERT INTO "column_doc" VALUES('unread_by_reason','reason','','未采用的原因','why it was left out','rules');
INSERT INTO "column_doc" VALUES('unread_by_reason','times','time','次数','how often','computed');
INSERT INTO "column_doc" VALUES('unread_by_reason','what','','文件(file)或数字(number)','file or number','program');
INSERT INTO "column_doc" VALUES('view_doc','en','','该视图回答什么（英文）','what the view answers, in English','program');
INSERT INTO "column_doc" VALUES('view_doc','example','','回答例题的SQL','SQL that answers the example question','program');
INSERT INTO "column_doc" VALUES('view_doc','name','','视图名','name of a view','program');
INSERT INTO "column_doc" VALUES('view_doc','question_en','','例题（英文）','an example question in English','program');
INSERT INTO "column_doc" VALUES('view_doc','question_zh','','例题（中文）','an example question in Chinese','program');
INSERT INTO "column_doc" VALUES('view_doc','zh','','该视图回答什么（中文）','what the view answers, in Chinese','program');
CREATE TABLE count_actions (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "count_actions" VALUES('handled','办理','cases handled');
INSERT INTO "count_actions" VALUES('large','大案','large cases');
INSERT INTO "count_actions" VALUES('other','其他','other cases');
INSERT INTO "count_actions" VALUES('solved','破获','cases solved');
INSERT INTO "count_actions" VALUES('target','目标案件','target cases');
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT document_named_once UNIQUE,
  sha256 TEXT NOT NULL CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  rules TEXT NOT NULL CONSTRAINT rules_named CHECK (rules <> ''),
  published TEXT CONSTRAINT published_is_a_day CHECK (published IS date(published, '+0 days')),
  meta_published TEXT CONSTRAINT meta_published_is_a_day CHECK (meta_published IS date(meta_published, '+0 days')),
  url TEXT, title TEXT,
  text TEXT NOT NULL CONSTRAINT text_without_nul CHECK (instr(text, char(0)) = 0)
, code TEXT NOT NULL DEFAULT 'unknown' CONSTRAINT code_named CHECK (code <> '')) STRICT;
INSERT INTO "documents" VALUES(1,'a.txt','25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596','rules-1','2018-06-30',NULL,NULL,NULL,'梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。','0.1.0+04134eed');
INSERT INTO "documents" VALUES(2,'b.txt','25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596','rules-1','2018-06-30','2018-06-30','http://x.example/1','标题','梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。','0.1.0+04134eed');
CREATE TABLE drugs (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "drugs" VALUES('amphetamine','苯丙胺','amphetamine');
INSERT INTO "drugs" VALUES('benzodiazepine','苯二氮䓬类','benzodiazepines');
INSERT INTO "drugs" VALUES('buprenorphine','丁丙诺啡','buprenorphine');
INSERT INTO "drugs" VALUES('caffeine','咖啡因','caffeine');
INSERT INTO "drugs" VALUES('cannabis','大麻','cannabis');
INSERT INTO "drugs" VALUES('cathinone','卡西酮类','other cathinones');
INSERT INTO "drugs" VALUES('cocaine','可卡因','cocaine');
INSERT INTO "drugs" VALUES('codeine','可待因','codeine');
INSERT INTO "drugs" VALUES('dextromethorphan','右美沙芬','dextromethorphan');
INSERT INTO "drugs" VALUES('diphenoxylate','地芬诺酯','diphenoxylate');
INSERT INTO "drugs" VALUES('ephedrine','麻黄碱','ephedrine');
INSERT INTO "drugs" VALUES('etomidate','依托咪酯','etomidate');
INSERT INTO "drugs" VALUES('fentanyl','芬太尼类','fentanyls');
INSERT INTO "drugs" VALUES('fluoroketamine','氟胺酮','fluoroketamine');
INSERT INTO "drugs" VALUES('ghb','γ-羟丁酸','GHB');
INSERT INTO "drugs" VALUES('heroin','海洛因','heroin');
INSERT INTO "drugs" VALUES('ketamine','氯胺酮','ketamine');
INSERT INTO "drugs" VALUES('khat','恰特草','khat');
INSERT INTO "drugs" VALUES('lsd','麦角二乙胺','LSD');
INSERT INTO "drugs" VALUES('mdma','摇头丸','MDMA');
INSERT INTO "drugs" VALUES('methadone','美沙酮','methadone');
INSERT INTO "drugs" VALUES('methamphetamine','冰毒','methamphetamine');
INSERT INTO "drugs" VALUES('methamphetamine_tablet','麻古（冰毒片剂）','methamphetamine tablets');
INSERT INTO "drugs" VALUES('methcathinone','甲卡西酮','methcathinone');
INSERT INTO "drugs" VALUES('mixed','多种毒品合计','several drugs jointly');
INSERT INTO "drugs" VALUES('morphine','吗啡','morphine');
INSERT INTO "drugs" VALUES('new_psychoactive','新精神活性物质','new psychoactive substances');
INSERT INTO "drugs" VALUES('nitazene','尼秦','nitazenes');
INSERT INTO "drugs" VALUES('nitrous_oxide','笑气','nitrous oxide');
INSERT INTO "drugs" VALUES('opium','鸦片','opium');
INSERT INTO "drugs" VALUES('other','其他','other named substance');
INSERT INTO "drugs" VALUES('oxycodone','羟考酮','oxycodone');
INSERT INTO "drugs" VALUES('pethidine','哌替啶','pethidine');
INSERT INTO "drugs" VALUES('pharmaceutical','其他管制药品','other controlled medicines');
INSERT INTO "drugs" VALUES('poppy','罂粟','opium poppy');
INSERT INTO "drugs" VALUES('precursor','易制毒化学品','precursors');
INSERT INTO "drugs" VALUES('psilocybin','裸盖菇素','psilocybin');
INSERT INTO "drugs" VALUES('synthetic_cannabinoid','合成大麻素','synthetic cannabinoids');
INSERT INTO "drugs" VALUES('tramadol','曲马多','tramadol');
INSERT INTO "drugs" VALUES('unspecified','毒品（未说明种类）','drugs, type not stated');
CREATE TABLE event_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "event_kinds" VALUES('case','个案','one case or one operation');
INSERT INTO "event_kinds" VALUES('total','汇总','a sum over a period, an agency, a campaign');
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES event_kinds (code),
  name TEXT CONSTRAINT name_not_empty CHECK (name <> ''),
  start_day TEXT CONSTRAINT start_is_a_day CHECK (start_day IS date(start_day, '+0 days')),
  end_day TEXT CONSTRAINT end_is_a_day CHECK (end_day IS date(end_day, '+0 days')),
  vague INTEGER NOT NULL CONSTRAINT vague_is_a_flag CHECK (vague IN (0, 1)),
  offence TEXT NOT NULL REFERENCES offences (code),
  parent_id INTEGER CONSTRAINT not_its_own_parent CHECK (parent_id <> id),
  agency TEXT, place TEXT, level TEXT,
  CONSTRAINT days_in_order CHECK (start_day IS NULL OR end_day IS NULL OR start_day <= end_day),
  CONSTRAINT event_labelled_once UNIQUE (document_id, label),
  CONSTRAINT event_of_document UNIQUE (id, document_id),
  CONSTRAINT parent_in_document FOREIGN KEY (parent_id, document_id) REFERENCES events (id, document_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "events" VALUES(1,1,'e1','case','4.03特大运输毒品案','2018-04-03','2018-04-03',0,'drug',2,'梧州警方',NULL,'部督');
INSERT INTO "events" VALUES(2,1,'e2','total',NULL,'2018-01-01','2018-06-30',0,'drug',NULL,NULL,'全市',NULL);
INSERT INTO "events" VALUES(3,1,'e3','total',NULL,NULL,NULL,1,'other',NULL,NULL,NULL,NULL);
INSERT INTO "events" VALUES(4,2,'e1','case','4.03特大运输毒品案','2018-04-03','2018-04-03',0,'drug',5,'梧州警方',NULL,'部督');
INSERT INTO "events" VALUES(5,2,'e2','total',NULL,'2018-01-01','2018-06-30',0,'drug',NULL,NULL,'全市',NULL);
INSERT INTO "events" VALUES(6,2,'e3','total',NULL,NULL,NULL,1,'other',NULL,NULL,NULL,NULL);
CREATE TABLE failures (
  name TEXT NOT NULL PRIMARY KEY, stage TEXT NOT NULL, reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO "failures" VALUES('c.txt','read','empty');
CREATE TABLE offences (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "offences" VALUES('drug','毒品','drug offence');
INSERT INTO "offences" VALUES('other','其他','other crimes only: kept apart from every sum');
CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> ''),
  cue TEXT NOT NULL, rule TEXT NOT NULL, quote TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start <= span_end)
) STRICT;
INSERT INTO "rejected" VALUES(1,1,'telephone','联系电话','','13800138000',113,124);
INSERT INTO "rejected" VALUES(2,2,'telephone','联系电话','','13800138000',113,124);
CREATE TABLE "seizure" (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  drug TEXT NOT NULL REFERENCES drugs (code),
  form TEXT,
  amount_micro INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount_micro >= 0),
  amount REAL GENERATED ALWAYS AS (amount_micro / 1000000.0) VIRTUAL,
  unit TEXT NOT NULL REFERENCES units (code),
  whole_id INTEGER, of_quote TEXT,
  approx TEXT NOT NULL REFERENCES approximations (code),
  quote TEXT NOT NULL CONSTRAINT quote_not_empty CHECK (quote <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL CONSTRAINT rule_named CHECK (rule <> ''),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT event_in_document FOREIGN KEY (event_id, document_id) REFERENCES events (id, document_id) ON DELETE CASCADE,
  CONSTRAINT part_quotes_its_whole CHECK (whole_id IS NULL OR of_quote IS NOT NULL),
  CONSTRAINT not_its_own_whole CHECK (whole_id <> id),
  CONSTRAINT whole_is_stored FOREIGN KEY (whole_id) REFERENCES "seizure" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "seizure" VALUES(1,1,1,'unspecified',NULL,38000000000,'g',NULL,NULL,'exact','毒品38公斤',45,51,'test.toml#entry');
INSERT INTO "seizure" VALUES(2,1,1,'methamphetamine','crystal',37952700000,'g',1,'毒品38公斤','exact','冰毒37952.7克',54,64,'test.toml#entry');
INSERT INTO "seizure" VALUES(3,1,1,'heroin',NULL,100000,'g',1,'毒品38公斤','exact','海洛因0.1克',65,72,'test.toml#entry');
INSERT INTO "seizure" VALUES(4,1,2,'methamphetamine_tablet',NULL,3000000000,'pill',NULL,NULL,'over','冰毒片剂3000余粒',98,108,'test.toml#entry');
INSERT INTO "seizure" VALUES(5,2,4,'unspecified',NULL,38000000000,'g',NULL,NULL,'exact','毒品38公斤',45,51,'test.toml#entry');
INSERT INTO "seizure" VALUES(6,2,4,'methamphetamine','crystal',37952700000,'g',5,'毒品38公斤','exact','冰毒37952.7克',54,64,'test.toml#entry');
INSERT INTO "seizure" VALUES(7,2,4,'heroin',NULL,100000,'g',5,'毒品38公斤','exact','海洛因0.1克',65,72,'test.toml#entry');
INSERT INTO "seizure" VALUES(8,2,5,'methamphetamine_tablet',NULL,3000000000,'pill',NULL,NULL,'over','冰毒片剂3000余粒',98,108,'test.toml#entry');
CREATE TABLE store_info (item TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "store_info" VALUES('catalogue','7889aaba84033dd270bcd9268d5ad4a7155a48313b56366ba99a10d5d8a5f91a');
CREATE TABLE units (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "units" VALUES('g','克','grams');
INSERT INTO "units" VALUES('item','件','pieces, packets, bottles');
INSERT INTO "units" VALUES('ml','毫升','millilitres');
INSERT INTO "units" VALUES('pill','粒','tablets, capsules, seeds, blotters');
INSERT INTO "units" VALUES('plant','株','plants');
CREATE TABLE view_doc (
  name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL, question_en TEXT NOT NULL, question_zh TEXT NOT NULL, example TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "view_doc" VALUES('ancestors','every event with its parent, its parent''s parent and so on','每个事件的上级事件（含上级的上级）','Which events are part of which?','哪些事件属于哪个事件？','SELECT c.label AS part, p.label AS whole FROM ancestors a JOIN events c ON c.id = a.event_id JOIN events p ON p.id = a.ancestor_id');
INSERT INTO "view_doc" VALUES('arrests','every measure against people with event, case, day, agency, place, document and quote','每条人员处置记录及其事件、案件、日期、单位、地点、文件和原文','Who was arrested in which case, in which words?','哪些案件逮捕了多少人？原文怎么写？','SELECT case_name, people, quote, document FROM arrests WHERE measure = ''formal_arrest''');
INSERT INTO "view_doc" VALUES('arrests_by_measure','how many people were dealt with, by measure; nobody counts twice','按处置措施统计的人数，不重复计算','How many people were captured in single cases?','个案中共抓获多少人？','SELECT zh, people_in_cases FROM arrests_by_measure WHERE measure = ''captured''');
INSERT INTO "view_doc" VALUES('assets','money, vehicles, firearms, sites, gangs with event, case, day, document and quote','每条涉案财物记录及其事件、案件、日期、文件和原文','Which firearms were seized, when?','何时缴获哪些枪支？','SELECT start_day, amount, quote, document FROM assets WHERE asset = ''firearm''');
INSERT INTO "view_doc" VALUES('case_counts','every number of cases with event, days, agency, place, document and quote','每条案件数及其事件、日期、单位、地点、文件和原文','How many cases did which agency solve, in which period?','哪个单位在哪段时间破获多少案件？','SELECT agency, start_day, end_day, cases, quote FROM case_counts WHERE action = ''solved'' AND kind = ''total''');
INSERT INTO "view_doc" VALUES('cases','one row a case: name, days, agency, place, drugs, people captured','每案一行：案名、日期、单位、地点、毒品、抓获人数','Which cases were there in June 2018?','2018年6月有哪些案件？','SELECT name, start_day, agency, drugs, captured FROM cases WHERE start_day <= ''2018-06-30'' AND end_day >= ''2018-06-01''');
INSERT INTO "view_doc" VALUES('counted_arrests','the measures against people that a sum may add up','可以相加的人员处置记录','How many people were sentenced?','共判刑多少人？','SELECT sum(people) AS people FROM counted_arrests WHERE action = ''sentenced''');
INSERT INTO "view_doc" VALUES('counted_cases','the numbers of cases that a sum may add up','可以相加的案件数','How many cases were solved?','共破获多少起案件？','SELECT sum(cases) AS cases FROM counted_cases WHERE action = ''solved''');
INSERT INTO "view_doc" VALUES('counted_seizures','what each seizure adds to a sum, in millionths of its unit: 0 where it is counted elsewhere','每条缴获记录计入合计的数量（单位的百万分之一）；他处已计入的为0','What is the exact sum of the heroin seized, to the microgram?','海洛因缴获量的精确合计是多少（精确到微克）？','SELECT sum(amount_micro) AS micrograms FROM counted_seizures WHERE drug = ''heroin'' AND unit = ''g''');
INSERT INTO "view_doc" VALUES('seizures','every seizure with event, case, day, agency, place, document and quote','每条缴获记录及其事件、案件、日期、单位、地点、文件和原文','Which seizures of more than a kilogram were there, in which words?','一公斤以上的缴获有哪些？原文怎么写？','SELECT start_day, drug_zh, amount, quote, document FROM seizures WHERE unit = ''g'' AND amount > 1000 ORDER BY amount DESC');
INSERT INTO "view_doc" VALUES('seizures_by_drug','how much of each drug was seized, in how many cases; nothing counts twice','各类毒品缴获数量和案件数，不重复计算','How much heroin was seized?','共缴获多少海洛因？','SELECT zh, grams, cases FROM seizures_by_drug WHERE drug = ''heroin''');
INSERT INTO "view_doc" VALUES('totals','one row a sum over a period, as a body reported it: agency, days, cases solved, people captured, drugs','每项汇总一行（各单位通报的时段合计）：单位、时段、破案数、抓获人数、毒品','What did each body report for 2018?','各单位通报的2018年合计是多少？','SELECT agency, start_day, end_day, solved, captured, drugs FROM totals WHERE start_day >= ''2018-01-01'' AND end_day <= ''2018-12-31''');
INSERT INTO "view_doc" VALUES('unread','files that could not be read, and numbers that were left out, with the reason','未能读取的文件和未采用的数字及其原因','Which files could not be read?','哪些文件未能读取？','SELECT document, reason, detail FROM unread WHERE what = ''file''');
INSERT INTO "view_doc" VALUES('unread_by_reason','the same, counted by reason','同上，按原因统计','Why were numbers left out, how often?','数字未被采用的原因各有多少次？','SELECT reason, times, example FROM unread_by_reason WHERE what = ''number''');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TRIGGER document_text_is_kept BEFORE UPDATE OF text ON documents WHEN NEW.text IS NOT OLD.text
BEGIN SELECT RAISE(ABORT, 'documents: the text of a stored bulletin never changes; store it again instead'); END;
CREATE INDEX events_by_parent ON events (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX rejected_by_document ON rejected (document_id);
CREATE TRIGGER rejected_quote_of_new BEFORE INSERT ON rejected
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'rejected: the quote is not what stands at its span'); END;
CREATE TRIGGER rejected_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON rejected
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'rejected: the quote is not what stands at its span'); END;
CREATE INDEX seizure_by_event ON seizure (event_id);
CREATE TRIGGER seizure_quote_of_new BEFORE INSERT ON seizure
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'seizure: the quote is not what stands at its span'); END;
CREATE TRIGGER seizure_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON seizure
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'seizure: the quote is not what stands at its span'); END;
CREATE INDEX arrest_by_event ON arrest (event_id);
CREATE TRIGGER arrest_quote_of_new BEFORE INSERT ON arrest
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'arrest: the quote is not what stands at its span'); END;
CREATE TRIGGER arrest_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON arrest
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'arrest: the quote is not what stands at its span'); END;
CREATE INDEX case_count_by_event ON case_count (event_id);
CREATE TRIGGER case_count_quote_of_new BEFORE INSERT ON case_count
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'case_count: the quote is not what stands at its span'); END;
CREATE TRIGGER case_count_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON case_count
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'case_count: the quote is not what stands at its span'); END;
CREATE INDEX asset_by_event ON asset (event_id);
CREATE TRIGGER asset_quote_of_new BEFORE INSERT ON asset
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'asset: the quote is not what stands at its span'); END;
CREATE TRIGGER asset_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON asset
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'asset: the quote is not what stands at its span'); END;
CREATE INDEX seizure_by_whole ON seizure (whole_id) WHERE whole_id IS NOT NULL;
CREATE INDEX arrest_by_whole ON arrest (whole_id) WHERE whole_id IS NOT NULL;
CREATE VIEW ancestors AS
WITH RECURSIVE line (event_id, ancestor_id) AS (
  SELECT id, parent_id FROM events WHERE parent_id IS NOT NULL
  UNION
  SELECT line.event_id, events.parent_id FROM line JOIN events ON events.id = line.ancestor_id WHERE events.parent_id IS NOT NULL
)
SELECT event_id, ancestor_id FROM line;
CREATE VIEW counted_seizures AS
WITH up AS MATERIALIZED (SELECT event_id, ancestor_id FROM ancestors),
included AS MATERIALIZED (
  SELECT s.id, s.event_id, s.drug, s.unit, s.amount_micro, s.whole_id,
    s.id IN (SELECT c.id FROM up JOIN seizure c ON c.event_id = up.event_id
        JOIN seizure p ON p.event_id = up.ancestor_id AND p.drug = c.drug AND p.unit = c.unit)
    OR s.id IN (SELECT c.id FROM seizure c JOIN seizure w ON w.id = c.whole_id AND w.drug = c.drug AND w.unit = c.unit) AS again
  FROM seizure s JOIN events e ON e.id = s.event_id AND e.offence = 'drug'
), finer AS (
  SELECT w.id, s.amount_micro FROM included s JOIN included w ON w.id = s.whole_id AND w.unit = s.unit AND NOT w.again WHERE NOT s.again
  UNION ALL
  SELECT max(p.id), s.amount_micro FROM included s CROSS JOIN up ON up.event_id = s.event_id
    LEFT JOIN included w ON w.id = s.whole_id
    CROSS JOIN included p ON p.event_id = up.ancestor_id AND p.unit = s.unit AND p.whole_id IS NULL AND NOT p.again
      AND p.drug = coalesce(w.drug, 'unspecified')
  WHERE NOT s.again AND (w.id IS NULL OR w.again) GROUP BY s.id
), taken AS (
  SELECT id, sum(amount_micro) AS amount_micro FROM finer GROUP BY id
)
SELECT s.id AS seizure_id, s.event_id, s.drug, s.unit,
  CASE WHEN s.again THEN 0 ELSE max(0, s.amount_micro - coalesce(t.amount_micro, 0)) END AS amount_micro
FROM included s LEFT JOIN taken t ON t.id = s.id;
CREATE VIEW counted_arrests AS
SELECT f.id AS arrest_id, f.event_id, f.action, f.people
FROM arrest f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.whole_id IS NULL AND f.id NOT IN (SELECT c.id FROM ancestors up JOIN arrest c ON c.event_id = up.event_id
  JOIN arrest p ON p.event_id = up.ancestor_id AND p.action = c.action);
CREATE VIEW counted_cases AS
SELECT f.id AS case_count_id, f.event_id, f.action, f.cases
FROM case_count f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.id NOT IN (SELECT c.id FROM ancestors up JOIN case_count c ON c.event_id = up.event_id
  JOIN case_count p ON p.event_id = up.ancestor_id AND p.action = c.action);
CREATE VIEW seizures_by_drug AS
SELECT c.drug, d.zh, d.en,
  sum(CASE c.unit WHEN 'g' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'case' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_cases,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'total' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_totals,
  sum(CASE c.unit WHEN 'ml' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS millilitres,
  sum(CASE c.unit WHEN 'pill' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS pills,
  sum(CASE c.unit WHEN 'plant' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS plants,
  sum(CASE c.unit WHEN 'item' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS items,
  count(DISTINCT CASE e.kind WHEN 'case' THEN e.id END) AS cases,
  count(DISTINCT CASE e.kind WHEN 'total' THEN e.id END) AS totals,
  count(DISTINCT e.document_id) AS documents
FROM counted_seizures c JOIN events e ON e.id = c.event_id JOIN drugs d ON d.code = c.drug
GROUP BY c.drug ORDER BY grams DESC, c.drug;
CREATE VIEW arrests_by_measure AS
SELECT c.action AS measure, m.zh, m.en, sum(c.people) AS people,
  sum(CASE e.kind WHEN 'case' THEN c.people ELSE 0 END) AS people_in_cases,
  sum(CASE e.kind WHEN 'total' THEN c.people ELSE 0 END) AS people_in_totals,
  count(DISTINCT CASE e.kind WHEN 'case' THEN e.id END) AS cases,
  count(DISTINCT e.document_id) AS documents
FROM counted_arrests c JOIN events e ON e.id = c.event_id JOIN arrest_actions m ON m.code = c.action
GROUP BY c.action ORDER BY people DESC, c.action;
CREATE VIEW seizures AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, f.whole_id, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM seizure f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN drugs n ON n.code = f.drug
LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
CREATE VIEW arrests AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted,
  f.whole_id, f.group_name, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM arrest f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN arrest_actions n ON n.code = f.action
LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
CREATE VIEW case_counts AS
SELECT f.id AS case_count_id, f.action, n.zh AS action_zh, f.cases, coalesce(c.cases, 0) AS counted, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM case_count f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN count_actions n ON n.code = f.action
LEFT JOIN counted_cases c ON c.case_count_id = f.id;
CREATE VIEW assets AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM asset f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN asset_kinds n ON n.code = f.kind;
CREATE VIEW cases AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level, (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizure s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrest a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'case' AND e.offence = 'drug';
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizure s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrest a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  (SELECT max(c.cases) FROM case_count c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'total' AND e.offence = 'drug';
CREATE VIEW unread AS
SELECT 'file' AS what, name AS document, stage AS reason, reason AS detail, NULL AS span_start, NULL AS span_end FROM failures
UNION ALL
SELECT 'number', d.name, r.reason, r.quote || CASE r.cue WHEN '' THEN '' ELSE ' (' || r.cue || ')' END, r.span_start, r.span_end
FROM rejected r JOIN documents d ON d.id = r.document_id;
CREATE VIEW unread_by_reason AS
SELECT what, reason, count(*) AS times, count(DISTINCT document) AS documents, min(detail) AS example
FROM unread GROUP BY what, reason ORDER BY what, times DESC, reason;
COMMIT;
