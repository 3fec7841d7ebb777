PRAGMA application_id = 1248412271;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'jibao','m001_tables','2026-01-01 00:00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'jibao','m002_views','2026-01-01 00:00:00');
CREATE TABLE approximations (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "approximations" VALUES('about','约','about');
INSERT INTO "approximations" VALUES('exact','准确','as stated');
INSERT INTO "approximations" VALUES('over','逾','more than');
INSERT INTO "approximations" VALUES('under','近','less than');
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
CREATE TABLE arrests (
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
  CONSTRAINT whole_is_stored FOREIGN KEY (whole_id) REFERENCES arrests (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "arrests" VALUES(1,1,1,'captured',4,NULL,NULL,NULL,'exact','抓获犯罪嫌疑人4人',24,33,'test.toml#entry');
INSERT INTO "arrests" VALUES(2,1,1,'captured',1,1,'抓获犯罪嫌疑人4人','缅甸籍','exact','缅甸籍1人',36,41,'test.toml#entry');
INSERT INTO "arrests" VALUES(3,2,4,'captured',4,NULL,NULL,NULL,'exact','抓获犯罪嫌疑人4人',24,33,'test.toml#entry');
INSERT INTO "arrests" VALUES(4,2,4,'captured',1,3,'抓获犯罪嫌疑人4人','缅甸籍','exact','缅甸籍1人',36,41,'test.toml#entry');
CREATE TABLE asset_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "asset_kinds" VALUES('ammunition','弹药','ammunition');
INSERT INTO "asset_kinds" VALUES('cash','现金','money');
INSERT INTO "asset_kinds" VALUES('firearm','枪支','firearms');
INSERT INTO "asset_kinds" VALUES('gang','团伙','gangs broken up');
INSERT INTO "asset_kinds" VALUES('other','其他','other things');
INSERT INTO "asset_kinds" VALUES('phone','手机','phones');
INSERT INTO "asset_kinds" VALUES('site','窝点','sites broken up');
INSERT INTO "asset_kinds" VALUES('vehicle','车辆','vehicles');
CREATE TABLE assets (
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
INSERT INTO "assets" VALUES(1,1,1,'cash',45000000,'CNY','exact','毒资45万元',75,81,'test.toml#entry');
INSERT INTO "assets" VALUES(2,2,4,'cash',45000000,'CNY','exact','毒资45万元',75,81,'test.toml#entry');
CREATE TABLE case_counts (
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
INSERT INTO "case_counts" VALUES(1,1,2,'solved',177,'exact','破案177起',89,95,'test.toml#entry');
INSERT INTO "case_counts" VALUES(2,2,5,'solved',177,'exact','破案177起',89,95,'test.toml#entry');
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
) STRICT;
INSERT INTO "documents" VALUES(1,'a.txt','25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596','rules-1','2018-06-30',NULL,NULL,NULL,'梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。');
INSERT INTO "documents" VALUES(2,'b.txt','25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596','rules-1','2018-06-30','2018-06-30','http://x.example/1','标题','梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。');
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
CREATE TABLE seizures (
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
  CONSTRAINT whole_is_stored FOREIGN KEY (whole_id) REFERENCES seizures (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "seizures" VALUES(1,1,1,'unspecified',NULL,38000000000,'g',NULL,NULL,'exact','毒品38公斤',45,51,'test.toml#entry');
INSERT INTO "seizures" VALUES(2,1,1,'methamphetamine','crystal',37952700000,'g',1,'毒品38公斤','exact','冰毒37952.7克',54,64,'test.toml#entry');
INSERT INTO "seizures" VALUES(3,1,1,'heroin',NULL,100000,'g',1,'毒品38公斤','exact','海洛因0.1克',65,72,'test.toml#entry');
INSERT INTO "seizures" VALUES(4,1,2,'methamphetamine_tablet',NULL,3000000000,'pill',NULL,NULL,'over','冰毒片剂3000余粒',98,108,'test.toml#entry');
INSERT INTO "seizures" VALUES(5,2,4,'unspecified',NULL,38000000000,'g',NULL,NULL,'exact','毒品38公斤',45,51,'test.toml#entry');
INSERT INTO "seizures" VALUES(6,2,4,'methamphetamine','crystal',37952700000,'g',5,'毒品38公斤','exact','冰毒37952.7克',54,64,'test.toml#entry');
INSERT INTO "seizures" VALUES(7,2,4,'heroin',NULL,100000,'g',5,'毒品38公斤','exact','海洛因0.1克',65,72,'test.toml#entry');
INSERT INTO "seizures" VALUES(8,2,5,'methamphetamine_tablet',NULL,3000000000,'pill',NULL,NULL,'over','冰毒片剂3000余粒',98,108,'test.toml#entry');
CREATE TABLE units (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "units" VALUES('g','克','grams');
INSERT INTO "units" VALUES('item','件','pieces, packets, bottles');
INSERT INTO "units" VALUES('ml','毫升','millilitres');
INSERT INTO "units" VALUES('pill','粒','tablets, capsules, seeds, blotters');
INSERT INTO "units" VALUES('plant','株','plants');
CREATE TABLE view_doc (name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "view_doc" VALUES('ancestors','every event with its parent, its parent''s parent and so on','每个事件的上级事件（含上级的上级）');
INSERT INTO "view_doc" VALUES('arrest_facts','every measure against people with case, day, agency, place, document and quote','每条人员处置记录及其案件、日期、单位、地点、文件和原文');
INSERT INTO "view_doc" VALUES('arrests_by_measure','how many people were dealt with, by measure','按处置措施统计的人数');
INSERT INTO "view_doc" VALUES('asset_facts','money, vehicles, firearms, sites, gangs with case, day, document and quote','每条涉案财物记录及其案件、日期、文件和原文');
INSERT INTO "view_doc" VALUES('cases','one row a case: name, days, agency, place, drugs, people captured','每案一行：案名、日期、单位、地点、毒品、抓获人数');
INSERT INTO "view_doc" VALUES('counted_arrests','the arrests that a sum may add up','可以相加的人员处置记录');
INSERT INTO "view_doc" VALUES('counted_cases','the case counts that a sum may add up','可以相加的案件数');
INSERT INTO "view_doc" VALUES('counted_seizures','what each seizure adds to a sum, in millionths of its unit: 0 where its document counts it elsewhere','每条缴获记录计入合计的数量（单位的百万分之一）；文中他处已计入的为0');
INSERT INTO "view_doc" VALUES('seizure_facts','every seizure with case, day, agency, place, document and quote','每条缴获记录及其案件、日期、单位、地点、文件和原文');
INSERT INTO "view_doc" VALUES('seizures_by_drug','how much of each drug was seized, in how many cases','各类毒品缴获数量和案件数');
INSERT INTO "view_doc" VALUES('totals','one row a sum over a period: agency, days, cases solved, people captured, drugs','每项汇总一行：单位、时段、破案数、抓获人数、毒品');
INSERT INTO "view_doc" VALUES('unread','files that could not be read, and numbers that were left out, with the reason','未能读取的文件和未采用的数字及其原因');
INSERT INTO "view_doc" VALUES('unread_by_reason','the same, counted by reason','同上，按原因统计');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TRIGGER document_text_is_kept BEFORE UPDATE OF text ON documents WHEN NEW.text IS NOT OLD.text
BEGIN SELECT RAISE(ABORT, 'documents: the text of a stored bulletin never changes; store it again instead'); END;
CREATE INDEX events_by_parent ON events (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX seizures_by_event ON seizures (event_id);
CREATE INDEX seizures_by_whole ON seizures (whole_id) WHERE whole_id IS NOT NULL;
CREATE INDEX arrests_by_event ON arrests (event_id);
CREATE INDEX arrests_by_whole ON arrests (whole_id) WHERE whole_id IS NOT NULL;
CREATE INDEX case_counts_by_event ON case_counts (event_id);
CREATE INDEX assets_by_event ON assets (event_id);
CREATE INDEX rejected_by_document ON rejected (document_id);
CREATE TRIGGER seizures_quote_of_new BEFORE INSERT ON seizures
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'seizures: the quote is not what stands at its span'); END;
CREATE TRIGGER seizures_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON seizures
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'seizures: the quote is not what stands at its span'); END;
CREATE TRIGGER arrests_quote_of_new BEFORE INSERT ON arrests
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'arrests: the quote is not what stands at its span'); END;
CREATE TRIGGER arrests_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON arrests
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'arrests: the quote is not what stands at its span'); END;
CREATE TRIGGER case_counts_quote_of_new BEFORE INSERT ON case_counts
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'case_counts: the quote is not what stands at its span'); END;
CREATE TRIGGER case_counts_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON case_counts
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'case_counts: the quote is not what stands at its span'); END;
CREATE TRIGGER assets_quote_of_new BEFORE INSERT ON assets
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'assets: the quote is not what stands at its span'); END;
CREATE TRIGGER assets_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON assets
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'assets: the quote is not what stands at its span'); END;
CREATE TRIGGER rejected_quote_of_new BEFORE INSERT ON rejected
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'rejected: the quote is not what stands at its span'); END;
CREATE TRIGGER rejected_quote_of_changed BEFORE UPDATE OF document_id, quote, span_start, span_end ON rejected
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, 'rejected: the quote is not what stands at its span'); END;
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
    s.id IN (SELECT c.id FROM up JOIN seizures c ON c.event_id = up.event_id
        JOIN seizures p ON p.event_id = up.ancestor_id AND p.drug = c.drug AND p.unit = c.unit)
    OR s.id IN (SELECT c.id FROM seizures c JOIN seizures w ON w.id = c.whole_id AND w.drug = c.drug AND w.unit = c.unit) AS again
  FROM seizures s JOIN events e ON e.id = s.event_id AND e.offence = 'drug'
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
FROM arrests f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.whole_id IS NULL AND f.id NOT IN (SELECT c.id FROM ancestors up JOIN arrests c ON c.event_id = up.event_id
  JOIN arrests p ON p.event_id = up.ancestor_id AND p.action = c.action);
CREATE VIEW counted_cases AS
SELECT f.id AS case_count_id, f.event_id, f.action, f.cases
FROM case_counts f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.id NOT IN (SELECT c.id FROM ancestors up JOIN case_counts c ON c.event_id = up.event_id
  JOIN case_counts p ON p.event_id = up.ancestor_id AND p.action = c.action);
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
CREATE VIEW seizure_facts AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, f.whole_id, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM seizures f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN drugs n ON n.code = f.drug
LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
CREATE VIEW arrest_facts AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted,
  f.whole_id, f.group_name, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM arrests f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN arrest_actions n ON n.code = f.action
LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
CREATE VIEW asset_facts AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url
FROM assets f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN asset_kinds n ON n.code = f.kind;
CREATE VIEW cases AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level, (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizures s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizures s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrests a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'case' AND e.offence = 'drug';
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizures s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizures s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrests a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  (SELECT max(c.cases) FROM case_counts c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
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
