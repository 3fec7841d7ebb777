PRAGMA application_id = 1248412271;
PRAGMA user_version = 7;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'jibao', 'm001_tables', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'jibao', 'm002_views', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'jibao', 'm003_names', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'jibao', 'm004_search', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (5, 'jibao', 'm005_reviews', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (6, 'jibao', 'm006_cases', '2026-01-01');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (7, 'jibao', 'm007_areas', '2026-01-01');
CREATE TABLE event_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "event_kinds" ("code", "zh", "en") VALUES ('case', '个案', 'one case or one operation');
INSERT INTO "event_kinds" ("code", "zh", "en") VALUES ('total', '汇总', 'a sum over a period, an agency, a campaign');
CREATE TABLE offences (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "offences" ("code", "zh", "en") VALUES ('drug', '毒品', 'drug offence');
INSERT INTO "offences" ("code", "zh", "en") VALUES ('other', '其他', 'other crimes only: kept apart from every sum');
CREATE TABLE approximations (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "approximations" ("code", "zh", "en") VALUES ('about', '约', 'about');
INSERT INTO "approximations" ("code", "zh", "en") VALUES ('exact', '准确', 'as stated');
INSERT INTO "approximations" ("code", "zh", "en") VALUES ('over', '逾', 'more than');
INSERT INTO "approximations" ("code", "zh", "en") VALUES ('under', '近', 'less than');
CREATE TABLE units (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "units" ("code", "zh", "en") VALUES ('g', '克', 'grams');
INSERT INTO "units" ("code", "zh", "en") VALUES ('item', '件', 'pieces, packets, bottles');
INSERT INTO "units" ("code", "zh", "en") VALUES ('ml', '毫升', 'millilitres');
INSERT INTO "units" ("code", "zh", "en") VALUES ('pill', '粒', 'tablets, capsules, seeds, blotters');
INSERT INTO "units" ("code", "zh", "en") VALUES ('plant', '株', 'plants');
CREATE TABLE drugs (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('amphetamine', '苯丙胺', 'amphetamine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('benzodiazepine', '苯二氮䓬类', 'benzodiazepines');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('buprenorphine', '丁丙诺啡', 'buprenorphine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('caffeine', '咖啡因', 'caffeine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('cannabis', '大麻', 'cannabis');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('cathinone', '卡西酮类', 'other cathinones');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('cocaine', '可卡因', 'cocaine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('codeine', '可待因', 'codeine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('dextromethorphan', '右美沙芬', 'dextromethorphan');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('diphenoxylate', '地芬诺酯', 'diphenoxylate');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('ephedrine', '麻黄碱', 'ephedrine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('etomidate', '依托咪酯', 'etomidate');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('fentanyl', '芬太尼类', 'fentanyls');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('fluoroketamine', '氟胺酮', 'fluoroketamine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('ghb', 'γ-羟丁酸', 'GHB');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('heroin', '海洛因', 'heroin');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('ketamine', '氯胺酮', 'ketamine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('khat', '恰特草', 'khat');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('lsd', '麦角二乙胺', 'LSD');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('mdma', '摇头丸', 'MDMA');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('methadone', '美沙酮', 'methadone');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('methamphetamine', '冰毒', 'methamphetamine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('methamphetamine_tablet', '麻古（冰毒片剂）', 'methamphetamine tablets');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('methcathinone', '甲卡西酮', 'methcathinone');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('mixed', '多种毒品合计', 'several drugs jointly');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('morphine', '吗啡', 'morphine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('new_psychoactive', '新精神活性物质', 'new psychoactive substances');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('nitazene', '尼秦', 'nitazenes');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('nitrous_oxide', '笑气', 'nitrous oxide');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('opium', '鸦片', 'opium');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('other', '其他', 'other named substance');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('oxycodone', '羟考酮', 'oxycodone');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('pethidine', '哌替啶', 'pethidine');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('pharmaceutical', '其他管制药品', 'other controlled medicines');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('poppy', '罂粟', 'opium poppy');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('precursor', '易制毒化学品', 'precursors');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('psilocybin', '裸盖菇素', 'psilocybin');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('synthetic_cannabinoid', '合成大麻素', 'synthetic cannabinoids');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('tramadol', '曲马多', 'tramadol');
INSERT INTO "drugs" ("code", "zh", "en") VALUES ('unspecified', '毒品（未说明种类）', 'drugs, type not stated');
CREATE TABLE arrest_actions (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('admin_detention', '行政拘留', 'administrative detention');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('admin_penalty', '行政处罚', 'administrative penalty');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('bail', '取保候审', 'bail');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('captured', '抓获', 'captured');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('coercive_measures', '刑事强制措施', 'coercive measures');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('community_rehab', '社区戒毒康复', 'community rehabilitation');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('compulsory_rehab', '强制隔离戒毒', 'compulsory rehabilitation');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('criminal_detention', '刑事拘留', 'criminal detention');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('drug_users', '查获吸毒人员', 'drug users found');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('formal_arrest', '逮捕', 'formal arrest');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('investigated', '查处', 'dealt with, measure not stated');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('new_drug_users', '新发现吸毒人员', 'new drug users found');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('prosecution', '起诉', 'prosecution');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('sentenced', '判刑', 'sentenced');
INSERT INTO "arrest_actions" ("code", "zh", "en") VALUES ('surrendered', '自首', 'surrendered');
CREATE TABLE count_actions (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "count_actions" ("code", "zh", "en") VALUES ('handled', '办理', 'cases handled');
INSERT INTO "count_actions" ("code", "zh", "en") VALUES ('large', '大案', 'large cases');
INSERT INTO "count_actions" ("code", "zh", "en") VALUES ('other', '其他', 'other cases');
INSERT INTO "count_actions" ("code", "zh", "en") VALUES ('solved', '破获', 'cases solved');
INSERT INTO "count_actions" ("code", "zh", "en") VALUES ('target', '目标案件', 'target cases');
CREATE TABLE asset_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('ammunition', '弹药', 'ammunition');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('cash', '现金', 'money');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('firearm', '枪支', 'firearms');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('gang', '团伙', 'gangs broken up');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('other', '其他', 'other things');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('phone', '手机', 'phones');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('site', '窝点', 'sites broken up');
INSERT INTO "asset_kinds" ("code", "zh", "en") VALUES ('vehicle', '车辆', 'vehicles');
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
INSERT INTO "documents" ("id", "name", "sha256", "rules", "published", "meta_published", "url", "title", "text", "code") VALUES (1, 'a.txt', '25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596', 'rules-1', '2018-06-30', NULL, NULL, NULL, '梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。', '0.1.0+f67bbb96');
INSERT INTO "documents" ("id", "name", "sha256", "rules", "published", "meta_published", "url", "title", "text", "code") VALUES (2, 'b.txt', '25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596', 'rules-1', '2018-06-30', '2018-06-30', 'http://x.example/1', '标题', '梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。
今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。', '0.1.0+f67bbb96');
CREATE TABLE failures (
  name TEXT NOT NULL PRIMARY KEY, stage TEXT NOT NULL, reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO "failures" ("name", "stage", "reason") VALUES ('c.txt', 'read', 'empty');
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
  agency TEXT, place TEXT, level TEXT, agency_name TEXT, agency_level TEXT REFERENCES agency_levels (code), agency_branch TEXT REFERENCES agency_branches (code), agency_code TEXT REFERENCES areas (code), place_code TEXT REFERENCES areas (code), place_candidates TEXT CONSTRAINT candidates_only_if_open CHECK (place_candidates IS NULL OR place_code IS NULL),
  CONSTRAINT days_in_order CHECK (start_day IS NULL OR end_day IS NULL OR start_day <= end_day),
  CONSTRAINT event_labelled_once UNIQUE (document_id, label),
  CONSTRAINT event_of_document UNIQUE (id, document_id),
  CONSTRAINT parent_in_document FOREIGN KEY (parent_id, document_id) REFERENCES events (id, document_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (1, 1, 'e1', 'case', '4.03特大运输毒品案', '2018-04-03', '2018-04-03', 0, 'drug', 2, '梧州警方', NULL, '部督', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (2, 1, 'e2', 'total', NULL, '2018-01-01', '2018-06-30', 0, 'drug', NULL, NULL, '全市', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (3, 1, 'e3', 'total', NULL, NULL, NULL, 1, 'other', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (4, 2, 'e1', 'case', '4.03特大运输毒品案', '2018-04-03', '2018-04-03', 0, 'drug', 5, '梧州警方', NULL, '部督', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (5, 2, 'e2', 'total', NULL, '2018-01-01', '2018-06-30', 0, 'drug', NULL, NULL, '全市', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "events" ("id", "document_id", "label", "kind", "name", "start_day", "end_day", "vague", "offence", "parent_id", "agency", "place", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates") VALUES (6, 2, 'e3', 'total', NULL, NULL, NULL, 1, 'other', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (1, 1, 1, 'unspecified', NULL, 38000000000, 'g', NULL, NULL, 'exact', '毒品38公斤', 45, 51, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (2, 1, 1, 'methamphetamine', 'crystal', 37952700000, 'g', 1, '毒品38公斤', 'exact', '冰毒37952.7克', 54, 64, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (3, 1, 1, 'heroin', NULL, 100000, 'g', 1, '毒品38公斤', 'exact', '海洛因0.1克', 65, 72, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (4, 1, 2, 'methamphetamine_tablet', NULL, 3000000000, 'pill', NULL, NULL, 'over', '冰毒片剂3000余粒', 98, 108, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (5, 2, 4, 'unspecified', NULL, 38000000000, 'g', NULL, NULL, 'exact', '毒品38公斤', 45, 51, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (6, 2, 4, 'methamphetamine', 'crystal', 37952700000, 'g', 5, '毒品38公斤', 'exact', '冰毒37952.7克', 54, 64, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (7, 2, 4, 'heroin', NULL, 100000, 'g', 5, '毒品38公斤', 'exact', '海洛因0.1克', 65, 72, 'test.toml#entry');
INSERT INTO "seizure" ("id", "document_id", "event_id", "drug", "form", "amount_micro", "unit", "whole_id", "of_quote", "approx", "quote", "span_start", "span_end", "rule") VALUES (8, 2, 5, 'methamphetamine_tablet', NULL, 3000000000, 'pill', NULL, NULL, 'over', '冰毒片剂3000余粒', 98, 108, 'test.toml#entry');
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
INSERT INTO "arrest" ("id", "document_id", "event_id", "action", "people", "whole_id", "of_quote", "group_name", "approx", "quote", "span_start", "span_end", "rule") VALUES (1, 1, 1, 'captured', 4, NULL, NULL, NULL, 'exact', '抓获犯罪嫌疑人4人', 24, 33, 'test.toml#entry');
INSERT INTO "arrest" ("id", "document_id", "event_id", "action", "people", "whole_id", "of_quote", "group_name", "approx", "quote", "span_start", "span_end", "rule") VALUES (2, 1, 1, 'captured', 1, 1, '抓获犯罪嫌疑人4人', '缅甸籍', 'exact', '缅甸籍1人', 36, 41, 'test.toml#entry');
INSERT INTO "arrest" ("id", "document_id", "event_id", "action", "people", "whole_id", "of_quote", "group_name", "approx", "quote", "span_start", "span_end", "rule") VALUES (3, 2, 4, 'captured', 4, NULL, NULL, NULL, 'exact', '抓获犯罪嫌疑人4人', 24, 33, 'test.toml#entry');
INSERT INTO "arrest" ("id", "document_id", "event_id", "action", "people", "whole_id", "of_quote", "group_name", "approx", "quote", "span_start", "span_end", "rule") VALUES (4, 2, 4, 'captured', 1, 3, '抓获犯罪嫌疑人4人', '缅甸籍', 'exact', '缅甸籍1人', 36, 41, 'test.toml#entry');
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
INSERT INTO "case_count" ("id", "document_id", "event_id", "action", "cases", "approx", "quote", "span_start", "span_end", "rule") VALUES (1, 1, 2, 'solved', 177, 'exact', '破案177起', 89, 95, 'test.toml#entry');
INSERT INTO "case_count" ("id", "document_id", "event_id", "action", "cases", "approx", "quote", "span_start", "span_end", "rule") VALUES (2, 2, 5, 'solved', 177, 'exact', '破案177起', 89, 95, 'test.toml#entry');
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
INSERT INTO "asset" ("id", "document_id", "event_id", "kind", "amount_cents", "unit", "approx", "quote", "span_start", "span_end", "rule") VALUES (1, 1, 1, 'cash', 45000000, 'CNY', 'exact', '毒资45万元', 75, 81, 'test.toml#entry');
INSERT INTO "asset" ("id", "document_id", "event_id", "kind", "amount_cents", "unit", "approx", "quote", "span_start", "span_end", "rule") VALUES (2, 2, 4, 'cash', 45000000, 'CNY', 'exact', '毒资45万元', 75, 81, 'test.toml#entry');
CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> ''),
  cue TEXT NOT NULL, rule TEXT NOT NULL, quote TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start <= span_end)
) STRICT;
INSERT INTO "rejected" ("id", "document_id", "reason", "cue", "rule", "quote", "span_start", "span_end") VALUES (1, 1, 'telephone', '联系电话', '', '13800138000', 113, 124);
INSERT INTO "rejected" ("id", "document_id", "reason", "cue", "rule", "quote", "span_start", "span_end") VALUES (2, 2, 'telephone', '联系电话', '', '13800138000', 113, 124);
CREATE TABLE store_info (item TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "store_info" ("item", "value") VALUES ('catalogue', '7cdb622c009fc0bd365db25f2a343e36d747e2cbb4a7b830b56086deafc4858f');
CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL CONSTRAINT document_indexed_once UNIQUE REFERENCES documents (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE search_waste (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (text, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
CREATE TABLE fact_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "fact_kinds" ("code", "zh", "en") VALUES ('arrest', '人员处置', 'a measure against people');
INSERT INTO "fact_kinds" ("code", "zh", "en") VALUES ('asset', '财物', 'money or things');
INSERT INTO "fact_kinds" ("code", "zh", "en") VALUES ('case_count', '案件数', 'a number of cases');
INSERT INTO "fact_kinds" ("code", "zh", "en") VALUES ('seizure', '缴获', 'a seizure');
CREATE TABLE verdicts (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('corrected', '更正', 'the fact is another: see the correction');
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('missed', '漏读', 'there is a fact that was not read: see the correction');
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('right', '正确', 'the fact is right');
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('unsure', '存疑', 'cannot be decided from the text');
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('withdrawn', '撤回', 'the reviewer takes the word back');
INSERT INTO "verdicts" ("code", "zh", "en") VALUES ('wrong', '错误', 'there is no such fact');
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kind TEXT NOT NULL REFERENCES fact_kinds (code),
  code TEXT NOT NULL CONSTRAINT code_given CHECK (code <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  said TEXT NOT NULL,
  verdict TEXT NOT NULL REFERENCES verdicts (code),
  correction TEXT CONSTRAINT correction_is_json CHECK (correction IS NULL OR json_valid(correction)),
  note TEXT NOT NULL DEFAULT '',
  reviewer TEXT NOT NULL CONSTRAINT reviewer_named CHECK (reviewer <> ''),
  reviewed_at TEXT NOT NULL CONSTRAINT reviewed_at_is_utc CHECK (reviewed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', reviewed_at)),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT correction_given CHECK (verdict NOT IN ('corrected', 'missed') OR correction IS NOT NULL)
) STRICT;
INSERT INTO "reviews" ("id", "sha256", "kind", "code", "span_start", "span_end", "said", "verdict", "correction", "note", "reviewer", "reviewed_at") VALUES (1, '25c1524c24075a47e0bb5b168c0720cb0efc721b9d5ff84efb048d47d62b6596', 'seizure', 'heroin', 65, 72, 'heroin 0.1 g exact', 'right', NULL, '看过原文', '甲', '2026-01-01T00:00:00Z');
CREATE TABLE real_cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor TEXT NOT NULL CONSTRAINT anchor_not_empty CHECK (anchor <> ''),
  stale INTEGER NOT NULL DEFAULT 0 CONSTRAINT stale_is_a_flag CHECK (stale IN (0, 1))
) STRICT;
CREATE TABLE case_members (
  event_id INTEGER NOT NULL PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  case_id INTEGER NOT NULL REFERENCES real_cases (id) ON DELETE CASCADE,
  score REAL CONSTRAINT score_is_a_share CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT;
CREATE TABLE case_keys (
  key TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  PRIMARY KEY (key, event_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_decisions (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL CONSTRAINT decision_known CHECK (decision IN ('same', 'apart')),
  document TEXT NOT NULL, sha256 TEXT NOT NULL, signature TEXT NOT NULL CONSTRAINT signature_is_json CHECK (json_valid(signature)),
  other_document TEXT NOT NULL, other_sha256 TEXT NOT NULL,
  other_signature TEXT NOT NULL CONSTRAINT other_signature_is_json CHECK (json_valid(other_signature)),
  decided_at TEXT NOT NULL DEFAULT (datetime('now'))
) STRICT;
CREATE TABLE agency_levels (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "agency_levels" ("code", "zh", "en") VALUES ('county', '县级', 'a county');
INSERT INTO "agency_levels" ("code", "zh", "en") VALUES ('national', '部级（中央）', 'the nation');
INSERT INTO "agency_levels" ("code", "zh", "en") VALUES ('prefecture', '市级（地级）', 'a prefecture');
INSERT INTO "agency_levels" ("code", "zh", "en") VALUES ('province', '省级', 'a province');
INSERT INTO "agency_levels" ("code", "zh", "en") VALUES ('station', '基层所站', 'a police station, a checkpoint');
CREATE TABLE agency_branches (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('armed_police', '武警', 'armed police');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('border', '边检和移民管理', 'border inspection and immigration');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('civil_aviation', '民航公安', 'civil aviation police');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('coast_guard', '海警', 'coast guard');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('court', '法院', 'court');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('customs', '海关', 'customs');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('hk_mo_tw', '港澳台机构', 'bodies of Hong Kong, Macau and Taiwan');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('narcotics_commission', '禁毒委员会', 'narcotics control commission');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('police', '公安', 'police');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('procuratorate', '检察院', 'procuratorate');
INSERT INTO "agency_branches" ("code", "zh", "en") VALUES ('railway', '铁路公安', 'railway police');
CREATE TABLE area_levels (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "area_levels" ("code", "zh", "en") VALUES ('county', '县级', 'county');
INSERT INTO "area_levels" ("code", "zh", "en") VALUES ('prefecture', '地级', 'prefecture');
INSERT INTO "area_levels" ("code", "zh", "en") VALUES ('province', '省级', 'province');
CREATE TABLE areas (
  code TEXT NOT NULL PRIMARY KEY CONSTRAINT code_is_six_digits CHECK (length(code) = 6 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CONSTRAINT name_not_empty CHECK (name <> ''),
  level TEXT NOT NULL REFERENCES area_levels (code),
  province TEXT NOT NULL REFERENCES areas (code) DEFERRABLE INITIALLY DEFERRED,
  prefecture TEXT REFERENCES areas (code) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE view_doc (
  name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL, question_en TEXT NOT NULL, question_zh TEXT NOT NULL, example TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('ancestors', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('counted_seizures', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('counted_arrests', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('counted_cases', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('seizures_by_drug', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('arrests_by_measure', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('seizures', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('arrests', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('case_counts', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('assets', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('cases', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('totals', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('facts', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('reviewed', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('unread', '', '', '', '', '');
INSERT INTO "view_doc" (name, en, zh, question_en, question_zh, example) VALUES ('unread_by_reason', '', '', '', '', '');
CREATE TABLE column_doc (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, unit TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;
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
CREATE TRIGGER document_leaves_the_index BEFORE DELETE ON documents
BEGIN INSERT INTO search_waste SELECT id, OLD.text FROM search_rows WHERE document_id = OLD.id; END;
CREATE TRIGGER document_moves_in_the_index AFTER UPDATE OF published ON documents WHEN NEW.published IS NOT OLD.published
BEGIN
  INSERT INTO search_waste SELECT id, OLD.text FROM search_rows WHERE document_id = OLD.id;
  DELETE FROM search_rows WHERE document_id = OLD.id;
END;
CREATE INDEX reviews_by_place ON reviews (sha256, kind, span_start);
CREATE TRIGGER review_is_not_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: what a reviewer said is kept; add another review instead'); END;
CREATE TRIGGER review_is_not_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: what a reviewer said is kept; add a withdrawal instead'); END;
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE INDEX real_cases_by_anchor ON real_cases (anchor);
CREATE INDEX real_cases_stale ON real_cases (id) WHERE stale;
CREATE INDEX case_members_by_case ON case_members (case_id);
CREATE TRIGGER case_loses_a_member AFTER DELETE ON case_members
BEGIN UPDATE real_cases SET stale = 1 WHERE id = OLD.case_id; END;
CREATE INDEX case_keys_by_event ON case_keys (event_id);
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
CREATE VIEW facts AS
SELECT 'seizure' AS kind, id AS fact_id, drug AS code, drug || ' ' || printf('%.15g', amount) || ' ' || unit || ' ' || approx AS told,
  quote, span_start, span_end, rule, event_id, document_id FROM seizure
UNION ALL
SELECT 'arrest', id, action, action || ' ' || people || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id FROM arrest
UNION ALL
SELECT 'case_count', id, action, action || ' ' || cases || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id FROM case_count
UNION ALL
SELECT 'asset', id, kind, kind || ' ' || printf('%.15g', amount) || ' ' || unit || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id
FROM asset;
CREATE VIEW reviewed AS
SELECT r.id AS review_id, d.name AS document, r.kind, r.code, substr(d.text, r.span_start + 1, r.span_end - r.span_start) AS quote,
  r.span_start, r.span_end, r.said, f.told AS told_now,
  CASE WHEN d.id IS NULL THEN 'no document' WHEN f.told IS NULL THEN 'not read' WHEN f.told = r.said THEN 'same' ELSE 'other' END AS state,
  r.verdict, r.correction, r.note, r.reviewer, r.reviewed_at
FROM reviews r LEFT JOIN documents d ON d.sha256 = r.sha256
LEFT JOIN facts f ON f.document_id = d.id AND f.kind = r.kind AND f.span_start = r.span_start AND f.span_end = r.span_end AND f.code = r.code
WHERE r.verdict <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM reviews l WHERE l.sha256 = r.sha256 AND l.kind = r.kind AND l.span_start = r.span_start
  AND l.span_end = r.span_end AND l.code = r.code AND l.reviewer = r.reviewer AND l.id > r.id);
CREATE VIEW unread AS
SELECT 'file' AS what, name AS document, stage AS reason, reason AS detail, NULL AS span_start, NULL AS span_end FROM failures
UNION ALL
SELECT 'number', d.name, r.reason, r.quote || CASE r.cue WHEN '' THEN '' ELSE ' (' || r.cue || ')' END, r.span_start, r.span_end
FROM rejected r JOIN documents d ON d.id = r.document_id;
CREATE VIEW unread_by_reason AS
SELECT what, reason, count(*) AS times, count(DISTINCT document) AS documents, min(detail) AS example
FROM unread GROUP BY what, reason ORDER BY what, times DESC, reason;
COMMIT;
