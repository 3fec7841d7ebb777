PRAGMA application_id = 1248412271;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'jibao','m001_tables','2026-01-01 00:00:00');
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
COMMIT;
