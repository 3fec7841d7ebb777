PRAGMA application_id = 1248412271;
PRAGMA user_version = 8;
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
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (8, 'jibao', 'm008_overlaps', '2026-01-01');
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
INSERT INTO "store_info" ("item", "value") VALUES ('catalogue', '8ab8020db27e822f14e8e3a52e09b670ddc73af40e5cc05fa0b6637230f23c04');
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
CREATE TABLE document_prints (document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, digest TEXT NOT NULL) STRICT;
CREATE TABLE document_pieces (
  piece INTEGER NOT NULL, document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE, PRIMARY KEY (piece, document_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE document_copies (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  original_id INTEGER NOT NULL CONSTRAINT not_its_own_copy CHECK (original_id <> document_id) REFERENCES documents (id) ON DELETE CASCADE,
  score REAL NOT NULL CONSTRAINT score_is_a_share CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT;
CREATE TABLE total_groups (
  event_id INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE event_inclusions (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  whole_id INTEGER NOT NULL CONSTRAINT not_in_itself CHECK (whole_id <> event_id) REFERENCES events (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> ''),
  PRIMARY KEY (event_id, whole_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE view_doc (
  name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL, question_en TEXT NOT NULL, question_zh TEXT NOT NULL, example TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('arrests', 'every measure against people with event, case, day, agency, place, document and quote', '每条人员处置记录及其事件、案件、日期、单位、地点、文件和原文', 'Who was arrested in which case, in which words?', '哪些案件逮捕了多少人？原文怎么写？', 'SELECT case_name, people, quote, document FROM arrests WHERE measure = ''formal_arrest''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('arrests_by_measure', 'how many people were dealt with, by measure; nobody counts twice', '按处置措施统计的人数，不重复计算', 'How many people were captured in single cases?', '个案中共抓获多少人？', 'SELECT zh, people_in_cases FROM arrests_by_measure WHERE measure = ''captured''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('assets', 'money, vehicles, firearms, sites, gangs with event, case, day, document and quote', '每条涉案财物记录及其事件、案件、日期、文件和原文', 'Which firearms were seized, when?', '何时缴获哪些枪支？', 'SELECT start_day, amount, quote, document FROM assets WHERE asset = ''firearm''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('case_counts', 'every number of cases with event, days, agency, place, document and quote', '每条案件数及其事件、日期、单位、地点、文件和原文', 'How many cases did which agency solve, in which period?', '哪个单位在哪段时间破获多少案件？', 'SELECT agency, start_day, end_day, cases, quote FROM case_counts WHERE action = ''solved'' AND kind = ''total''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('cases', 'one row a case of the real world, over all bulletins: name, days, agency, place, drugs, people captured, number of tellings', '每个真实案件一行，合并各份通报：案名、日期、单位、地点、毒品、抓获人数、通报次数', 'Which cases were there in June 2018?', '2018年6月有哪些案件？', 'SELECT name, start_day, agency, drugs, captured FROM cases WHERE start_day <= ''2018-06-30'' AND end_day >= ''2018-06-01''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('counted_arrests', 'what each measure against people adds to a sum, and if nothing, why', '每条人员处置记录计入合计的人数；不计入的说明原因', 'How many people were sentenced?', '共判刑多少人？', 'SELECT sum(people) AS people FROM counted_arrests WHERE action = ''sentenced''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('counted_assets', 'what each asset adds to a sum, in hundredths of its unit, and if nothing, why', '每条财物记录计入合计的数量（单位的百分之一）；不计入的说明原因', 'How much money was seized, to the fen?', '共缴获多少现金（精确到分）？', 'SELECT unit, sum(amount_cents) AS cents FROM counted_assets WHERE asset = ''cash'' GROUP BY unit');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('counted_cases', 'what each number of cases adds to a sum, and if nothing, why', '每条案件数计入合计的数量；不计入的说明原因', 'How many cases were solved?', '共破获多少起案件？', 'SELECT sum(cases) AS cases FROM counted_cases WHERE action = ''solved''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('counted_seizures', 'what each seizure adds to a sum, in millionths of its unit, and if nothing, why', '每条缴获记录计入合计的数量（单位的百万分之一）；不计入的说明原因', 'What is the exact sum of the heroin seized, to the microgram?', '海洛因缴获量的精确合计是多少（精确到微克）？', 'SELECT sum(amount_micro) AS micrograms FROM counted_seizures WHERE drug = ''heroin'' AND unit = ''g''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('facts', 'every fact of every kind in one list, each in one phrase', '各类事实的总表，每条用一个短语表示', 'What was read from one bulletin, in the order of its text?', '某份通报中依次读出了哪些事实？', 'SELECT kind, told, quote FROM facts WHERE document_id = (SELECT id FROM documents WHERE name = ''a.txt'') ORDER BY span_start');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('matter_wholes', 'every matter with those that hold it, directly or not: as stated, or by body and days', '每件事及包含它的各件事（直接或间接）：依原文所述，或依单位和时段', 'Which cases lie within which sums?', '哪些案件包含在哪些汇总之中？', 'SELECT c.event_id AS part, p.event_id AS whole FROM matter_wholes w JOIN matters c ON c.matter = w.matter
  JOIN matters p ON p.matter = w.whole WHERE c.kind = ''case'' AND p.kind = ''total''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('matters', 'what each event is about: tellings of one case, or of one sum, are one matter (copies and other crimes are left out)', '每个事件说的是哪件事：同一案件或同一汇总的各次通报算一件（不含重复文件和其他犯罪）', 'Which events of several documents are about one matter?', '哪些文件中的事件说的是同一件事？', 'SELECT matter, group_concat(event_id) AS events FROM matters GROUP BY matter HAVING count(DISTINCT document_id) > 1');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('reported_vs_found', 'what a body reported for a period, beside the sum of the cases in the store that lie within it', '各单位通报的时段合计，与库中该时段内各案件之和的对照', 'How much of what was reported is told case by case?', '通报的合计中有多少能在个案中找到？', 'SELECT agency, start_day, end_day, zh, reported, found, share, cases FROM reported_vs_found WHERE unit = ''g''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('reviewed', 'the last word of each reviewer on each fact, beside what is read there now', '各审核人对每条事实的最后意见，以及该处现在读出的内容', 'Which facts that a reviewer called right are no longer read so?', '审核人判为正确的事实中，哪些现在读法不同了？', 'SELECT document, quote, said, told_now, reviewer FROM reviewed WHERE verdict = ''right'' AND state <> ''same''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('seizures', 'every seizure with event, case, day, agency, place, document and quote', '每条缴获记录及其事件、案件、日期、单位、地点、文件和原文', 'Which seizures of more than a kilogram were there, in which words?', '一公斤以上的缴获有哪些？原文怎么写？', 'SELECT start_day, drug_zh, amount, quote, document FROM seizures WHERE unit = ''g'' AND amount > 1000 ORDER BY amount DESC');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('seizures_by_drug', 'how much of each drug was seized, in how many cases; nothing counts twice', '各类毒品缴获数量和案件数，不重复计算', 'How much heroin was seized?', '共缴获多少海洛因？', 'SELECT zh, grams, cases FROM seizures_by_drug WHERE drug = ''heroin''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('totals', 'one row a sum over a period, as a body reported it: agency, days, cases solved, people captured, drugs; and whether a later one supersedes it', '每项汇总一行（各单位通报的时段合计）：单位、时段、破案数、抓获人数、毒品，以及是否已被后来的通报取代', 'What did each body report for 2018, by its last word?', '各单位通报的2018年合计以最后一次为准是多少？', 'SELECT agency, start_day, end_day, solved, captured, drugs FROM totals
  WHERE start_day >= ''2018-01-01'' AND end_day <= ''2018-12-31'' AND superseded IS NULL');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('unread', 'files that could not be read, and numbers that were left out, with the reason', '未能读取的文件和未采用的数字及其原因', 'Which files could not be read?', '哪些文件未能读取？', 'SELECT document, reason, detail FROM unread WHERE what = ''file''');
INSERT INTO "view_doc" ("name", "en", "zh", "question_en", "question_zh", "example") VALUES ('unread_by_reason', 'the same, counted by reason', '同上，按原因统计', 'Why were numbers left out, how often?', '数字未被采用的原因各有多少次？', 'SELECT reason, times, example FROM unread_by_reason WHERE what = ''number''');
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
CREATE INDEX document_prints_by_digest ON document_prints (digest);
CREATE INDEX document_pieces_by_document ON document_pieces (document_id);
CREATE INDEX document_copies_by_original ON document_copies (original_id);
CREATE TRIGGER original_leaves_its_copies BEFORE DELETE ON documents
BEGIN
  DELETE FROM document_prints WHERE document_id IN (SELECT document_id FROM document_copies WHERE original_id = OLD.id);
  DELETE FROM document_pieces WHERE document_id IN (SELECT document_id FROM document_copies WHERE original_id = OLD.id);
END;
CREATE INDEX total_groups_by_group ON total_groups (group_id);
CREATE INDEX event_inclusions_by_whole ON event_inclusions (whole_id);
CREATE VIEW matters AS
SELECT e.id AS event_id, CASE WHEN m.case_id IS NOT NULL THEN -m.case_id ELSE coalesce(g.group_id, e.id) END AS matter,
  e.kind, e.document_id, coalesce(e.agency_name, e.agency, '') AS body, coalesce(d.published, '') AS published
FROM events e JOIN documents d ON d.id = e.document_id
LEFT JOIN case_members m ON m.event_id = e.id LEFT JOIN total_groups g ON g.event_id = e.id
WHERE e.offence = 'drug' AND e.document_id NOT IN (SELECT document_id FROM document_copies);
CREATE VIEW matter_wholes AS
WITH RECURSIVE
n AS MATERIALIZED (SELECT event_id, matter FROM matters),
link (matter, whole) AS MATERIALIZED (
  SELECT c.matter, p.matter FROM n c JOIN events e ON e.id = c.event_id JOIN n p ON p.event_id = e.parent_id WHERE c.matter <> p.matter
  UNION
  SELECT c.matter, p.matter FROM event_inclusions i JOIN n c ON c.event_id = i.event_id JOIN n p ON p.event_id = i.whole_id WHERE c.matter <> p.matter
), line (matter, whole) AS (
  SELECT matter, whole FROM link
  UNION
  SELECT line.matter, link.whole FROM line JOIN link ON link.matter = line.whole
)
SELECT matter, whole FROM line WHERE matter <> whole;
CREATE VIEW counted_seizures AS

WITH n AS MATERIALIZED (SELECT * FROM matters),
up AS MATERIALIZED (SELECT a.matter, a.whole, max(n.kind = 'case') AS in_case FROM matter_wholes a JOIN n ON n.matter = a.whole GROUP BY a.matter, a.whole),
f AS MATERIALIZED (
  SELECT x.id, x.event_id, n.matter, n.body, n.document_id, n.published, x.drug AS key, x.unit AS unit, x.amount_micro AS amount, x.approx, x.whole_id AS whole_id
  FROM seizure x JOIN n ON n.event_id = x.event_id
), part AS MATERIALIZED (SELECT p.id FROM f p JOIN f w ON w.id = p.whole_id AND w.key = p.key AND w.unit = p.unit),
told AS (
  SELECT matter, key, document_id, max(body) AS body, max(published) AS published, max(unit = 'g') AS weighed, max(approx = 'exact') AS exact,
    sum(CASE unit WHEN 'g' THEN 1000000 ELSE 1 END * CAST(amount AS REAL)) AS amount
  FROM f WHERE id NOT IN (SELECT id FROM part) GROUP BY matter, key, document_id
), latest AS (
  SELECT *, row_number() OVER (PARTITION BY matter, key, body ORDER BY published DESC, document_id DESC) AS age FROM told
), chosen AS (
  SELECT matter, key, document_id,
    row_number() OVER (PARTITION BY matter, key ORDER BY weighed DESC, exact DESC, amount DESC, document_id) AS place FROM latest WHERE age = 1
),
above AS MATERIALIZED (
  SELECT c.id, max(up.in_case) AS in_case FROM up CROSS JOIN f c ON c.matter = up.matter CROSS JOIN f p ON p.matter = up.whole AND (p.key = c.key AND p.unit = c.unit AND c.amount <= p.amount OR p.key = c.key AND p.unit = 'g' AND c.unit <> 'g' OR c.key IN ('unspecified', 'mixed') AND p.key <> c.key AND p.unit = c.unit) GROUP BY c.id
), judged AS MATERIALIZED (
  SELECT f.*, CASE WHEN f.id IN (SELECT id FROM part) THEN 'part'
    WHEN (f.matter, f.key, f.document_id) IN (SELECT matter, key, document_id FROM chosen WHERE place = 1)
    THEN CASE above.in_case WHEN 1 THEN 'in a case' WHEN 0 THEN 'in a total' END ELSE 'told elsewhere' END AS why
  FROM f LEFT JOIN above ON above.id = f.id
), reach AS MATERIALIZED (
  SELECT matter, whole, 0 AS same FROM up UNION ALL SELECT matter, matter, 1 FROM f GROUP BY matter HAVING count(DISTINCT document_id) > 1
), finer AS (
  SELECT w.id, s.amount FROM judged s JOIN judged w ON w.id = s.whole_id AND w.unit = s.unit AND w.why IS NULL WHERE s.why IS NULL
  UNION ALL
  SELECT max(p.id), s.amount FROM judged s LEFT JOIN judged w ON w.id = s.whole_id
    CROSS JOIN reach h ON h.matter = s.matter
    CROSS JOIN judged p ON p.matter = h.whole AND p.unit = s.unit AND p.whole_id IS NULL AND p.why IS NULL
      AND (p.key = coalesce(w.key, s.key) OR w.id IS NULL AND p.key IN ('unspecified', 'mixed')) AND NOT (h.same AND (p.document_id = s.document_id OR p.key = s.key))
  WHERE s.why IS NULL AND (w.id IS NULL OR w.why IS NOT NULL) GROUP BY s.id
), taken AS (
  SELECT id, sum(amount) AS amount FROM finer GROUP BY id
)
SELECT j.id AS seizure_id, j.event_id, j.matter, j.key AS drug, j.unit,
  CASE WHEN j.why IS NULL THEN max(0, j.amount - coalesce(t.amount, 0)) ELSE 0 END AS amount_micro,
  CASE WHEN j.why IS NULL AND t.id IS NOT NULL THEN 'rest' ELSE j.why END AS why
FROM judged j LEFT JOIN taken t ON t.id = j.id;
CREATE VIEW counted_arrests AS

WITH n AS MATERIALIZED (SELECT * FROM matters),
up AS MATERIALIZED (SELECT a.matter, a.whole, max(n.kind = 'case') AS in_case FROM matter_wholes a JOIN n ON n.matter = a.whole GROUP BY a.matter, a.whole),
f AS MATERIALIZED (
  SELECT x.id, x.event_id, n.matter, n.body, n.document_id, n.published, x.action AS key, '' AS unit, x.people AS amount, x.approx, x.whole_id AS whole_id
  FROM arrest x JOIN n ON n.event_id = x.event_id
), part AS MATERIALIZED (SELECT p.id FROM f p JOIN f w ON w.id = p.whole_id AND 1),
told AS (
  SELECT matter, key, document_id, max(body) AS body, max(published) AS published, max(unit = 'g') AS weighed, max(approx = 'exact') AS exact,
    sum(CASE unit WHEN 'g' THEN 1000000 ELSE 1 END * CAST(amount AS REAL)) AS amount
  FROM f WHERE id NOT IN (SELECT id FROM part) GROUP BY matter, key, document_id
), latest AS (
  SELECT *, row_number() OVER (PARTITION BY matter, key, body ORDER BY published DESC, document_id DESC) AS age FROM told
), chosen AS (
  SELECT matter, key, document_id,
    row_number() OVER (PARTITION BY matter, key ORDER BY weighed DESC, exact DESC, amount DESC, document_id) AS place FROM latest WHERE age = 1
),
above AS MATERIALIZED (
  SELECT c.id, max(up.in_case) AS in_case FROM up CROSS JOIN f c ON c.matter = up.matter CROSS JOIN f p ON p.matter = up.whole AND p.key = c.key GROUP BY c.id
), judged AS MATERIALIZED (
  SELECT f.*, CASE WHEN f.id IN (SELECT id FROM part) THEN 'part'
    WHEN (f.matter, f.key, f.document_id) IN (SELECT matter, key, document_id FROM chosen WHERE place = 1)
    THEN CASE above.in_case WHEN 1 THEN 'in a case' WHEN 0 THEN 'in a total' END ELSE 'told elsewhere' END AS why
  FROM f LEFT JOIN above ON above.id = f.id
)
SELECT id AS arrest_id, event_id, matter, key AS action, CASE WHEN why IS NULL THEN amount ELSE 0 END AS people, why FROM judged;
CREATE VIEW counted_cases AS

WITH n AS MATERIALIZED (SELECT * FROM matters),
up AS MATERIALIZED (SELECT a.matter, a.whole, max(n.kind = 'case') AS in_case FROM matter_wholes a JOIN n ON n.matter = a.whole GROUP BY a.matter, a.whole),
f AS MATERIALIZED (
  SELECT x.id, x.event_id, n.matter, n.body, n.document_id, n.published, x.action AS key, '' AS unit, x.cases AS amount, x.approx, NULL AS whole_id
  FROM case_count x JOIN n ON n.event_id = x.event_id
), part AS MATERIALIZED (SELECT p.id FROM f p JOIN f w ON w.id = p.whole_id AND w.key = p.key),
told AS (
  SELECT matter, key, document_id, max(body) AS body, max(published) AS published, max(unit = 'g') AS weighed, max(approx = 'exact') AS exact,
    sum(CASE unit WHEN 'g' THEN 1000000 ELSE 1 END * CAST(amount AS REAL)) AS amount
  FROM f WHERE id NOT IN (SELECT id FROM part) GROUP BY matter, key, document_id
), latest AS (
  SELECT *, row_number() OVER (PARTITION BY matter, key, body ORDER BY published DESC, document_id DESC) AS age FROM told
), chosen AS (
  SELECT matter, key, document_id,
    row_number() OVER (PARTITION BY matter, key ORDER BY weighed DESC, exact DESC, amount DESC, document_id) AS place FROM latest WHERE age = 1
),
above AS MATERIALIZED (
  SELECT c.id, max(up.in_case) AS in_case FROM up CROSS JOIN f c ON c.matter = up.matter CROSS JOIN f p ON p.matter = up.whole AND p.key = c.key GROUP BY c.id
), judged AS MATERIALIZED (
  SELECT f.*, CASE WHEN f.id IN (SELECT id FROM part) THEN 'part'
    WHEN (f.matter, f.key, f.document_id) IN (SELECT matter, key, document_id FROM chosen WHERE place = 1)
    THEN CASE above.in_case WHEN 1 THEN 'in a case' WHEN 0 THEN 'in a total' END ELSE 'told elsewhere' END AS why
  FROM f LEFT JOIN above ON above.id = f.id
)
SELECT id AS case_count_id, event_id, matter, key AS action, CASE WHEN why IS NULL THEN amount ELSE 0 END AS cases, why FROM judged;
CREATE VIEW counted_assets AS

WITH n AS MATERIALIZED (SELECT * FROM matters),
up AS MATERIALIZED (SELECT a.matter, a.whole, max(n.kind = 'case') AS in_case FROM matter_wholes a JOIN n ON n.matter = a.whole GROUP BY a.matter, a.whole),
f AS MATERIALIZED (
  SELECT x.id, x.event_id, n.matter, n.body, n.document_id, n.published, x.kind || ' ' || x.unit AS key, '' AS unit, x.amount_cents AS amount, x.approx, NULL AS whole_id
  FROM asset x JOIN n ON n.event_id = x.event_id
), part AS MATERIALIZED (SELECT p.id FROM f p JOIN f w ON w.id = p.whole_id AND w.key = p.key),
told AS (
  SELECT matter, key, document_id, max(body) AS body, max(published) AS published, max(unit = 'g') AS weighed, max(approx = 'exact') AS exact,
    sum(CASE unit WHEN 'g' THEN 1000000 ELSE 1 END * CAST(amount AS REAL)) AS amount
  FROM f WHERE id NOT IN (SELECT id FROM part) GROUP BY matter, key, document_id
), latest AS (
  SELECT *, row_number() OVER (PARTITION BY matter, key, body ORDER BY published DESC, document_id DESC) AS age FROM told
), chosen AS (
  SELECT matter, key, document_id,
    row_number() OVER (PARTITION BY matter, key ORDER BY weighed DESC, exact DESC, amount DESC, document_id) AS place FROM latest WHERE age = 1
),
above AS MATERIALIZED (
  SELECT c.id, max(up.in_case) AS in_case FROM up CROSS JOIN f c ON c.matter = up.matter CROSS JOIN f p ON p.matter = up.whole AND p.key = c.key GROUP BY c.id
), judged AS MATERIALIZED (
  SELECT f.*, CASE WHEN f.id IN (SELECT id FROM part) THEN 'part'
    WHEN (f.matter, f.key, f.document_id) IN (SELECT matter, key, document_id FROM chosen WHERE place = 1)
    THEN CASE above.in_case WHEN 1 THEN 'in a case' WHEN 0 THEN 'in a total' END ELSE 'told elsewhere' END AS why
  FROM f LEFT JOIN above ON above.id = f.id
)
SELECT id AS asset_id, event_id, matter, substr(key, 1, instr(key, ' ') - 1) AS asset, substr(key, instr(key, ' ') + 1) AS unit, CASE WHEN why IS NULL THEN amount ELSE 0 END AS amount_cents, why FROM judged;
CREATE VIEW seizures_by_drug AS
SELECT c.drug, d.zh, d.en,
  sum(CASE c.unit WHEN 'g' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'case' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_cases,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'total' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_totals,
  sum(CASE c.unit WHEN 'ml' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS millilitres,
  sum(CASE c.unit WHEN 'pill' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS pills,
  sum(CASE c.unit WHEN 'plant' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS plants,
  sum(CASE c.unit WHEN 'item' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS items,
  count(DISTINCT CASE e.kind WHEN 'case' THEN c.matter END) AS cases,
  count(DISTINCT CASE e.kind WHEN 'total' THEN c.matter END) AS totals,
  count(DISTINCT e.document_id) AS documents
FROM counted_seizures c JOIN events e ON e.id = c.event_id JOIN drugs d ON d.code = c.drug
GROUP BY c.drug ORDER BY grams DESC, c.drug;
CREATE VIEW arrests_by_measure AS
SELECT c.action AS measure, m.zh, m.en, sum(c.people) AS people,
  sum(CASE e.kind WHEN 'case' THEN c.people ELSE 0 END) AS people_in_cases,
  sum(CASE e.kind WHEN 'total' THEN c.people ELSE 0 END) AS people_in_totals,
  count(DISTINCT CASE e.kind WHEN 'case' THEN c.matter END) AS cases,
  count(DISTINCT e.document_id) AS documents
FROM counted_arrests c JOIN events e ON e.id = c.event_id JOIN arrest_actions m ON m.code = c.action
WHERE c.why IS NULL GROUP BY c.action ORDER BY people DESC, c.action;
CREATE VIEW seizures AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, CASE WHEN e.offence = 'other' THEN 'other crimes' WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy'
    ELSE c.why END AS not_counted, f.whole_id, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, m.case_id, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  e.agency_name, e.agency_level, e.agency_branch, e.agency_code, e.place_code, d.name AS document, d.published, d.title, d.url
FROM seizure f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id LEFT JOIN case_members m ON m.event_id = e.id JOIN drugs n ON n.code = f.drug LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
CREATE VIEW arrests AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted, CASE WHEN e.offence = 'other' THEN 'other crimes' WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy'
    ELSE c.why END AS not_counted,
  f.whole_id, f.group_name, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, m.case_id, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  e.agency_name, e.agency_level, e.agency_branch, e.agency_code, e.place_code, d.name AS document, d.published, d.title, d.url
FROM arrest f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id LEFT JOIN case_members m ON m.event_id = e.id JOIN arrest_actions n ON n.code = f.action LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
CREATE VIEW case_counts AS
SELECT f.id AS case_count_id, f.action, n.zh AS action_zh, f.cases, coalesce(c.cases, 0) AS counted, CASE WHEN e.offence = 'other' THEN 'other crimes' WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy'
    ELSE c.why END AS not_counted, f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, m.case_id, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  e.agency_name, e.agency_level, e.agency_branch, e.agency_code, e.place_code, d.name AS document, d.published, d.title, d.url
FROM case_count f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id LEFT JOIN case_members m ON m.event_id = e.id JOIN count_actions n ON n.code = f.action LEFT JOIN counted_cases c ON c.case_count_id = f.id;
CREATE VIEW assets AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, coalesce(c.amount_cents, 0) / 100.0 AS counted, CASE WHEN e.offence = 'other' THEN 'other crimes' WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy'
    ELSE c.why END AS not_counted,
  f.approx, f.quote, f.span_start, f.span_end, f.rule, e.id AS event_id, e.kind, m.case_id, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  e.agency_name, e.agency_level, e.agency_branch, e.agency_code, e.place_code, d.name AS document, d.published, d.title, d.url
FROM asset f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id LEFT JOIN case_members m ON m.event_id = e.id JOIN asset_kinds n ON n.code = f.kind LEFT JOIN counted_assets c ON c.asset_id = f.id;
CREATE VIEW cases AS
WITH n AS MATERIALIZED (SELECT * FROM matters WHERE kind = 'case'),
telling AS (
  SELECT n.matter, n.event_id, row_number() OVER (PARTITION BY n.matter
    ORDER BY e.start_day IS NULL, julianday(e.end_day) - julianday(e.start_day), e.name IS NULL, n.published = '', n.published, n.event_id) AS place
  FROM n JOIN events e ON e.id = n.event_id
), seized AS MATERIALIZED (
  SELECT c.matter, group_concat(d.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') AS drugs,
    sum(CASE s.unit WHEN 'g' THEN s.amount_micro END) / 1000000.0 AS grams
  FROM counted_seizures c JOIN seizure s ON s.id = c.seizure_id JOIN drugs d ON d.code = s.drug
  WHERE (c.why IS NULL OR c.why IN ('rest', 'in a total')) AND s.whole_id IS NULL GROUP BY c.matter
), caught AS MATERIALIZED (
  SELECT c.matter, sum(a.people) AS captured FROM counted_arrests c JOIN arrest a ON a.id = c.arrest_id
  WHERE c.action = 'captured' AND (c.why IS NULL OR c.why IN ('rest', 'in a total')) GROUP BY c.matter
), named AS (
  SELECT n.matter, e.name, row_number() OVER (PARTITION BY n.matter ORDER BY length(e.name) DESC, e.name) AS place
  FROM n JOIN events e ON e.id = n.event_id WHERE e.name IS NOT NULL
), spread AS (
  SELECT n.matter, count(*) AS tellings, count(DISTINCT n.document_id) AS documents, min(m.score) AS score FROM n
  LEFT JOIN case_members m ON m.event_id = n.event_id GROUP BY n.matter
)
SELECT CASE WHEN t.matter < 0 THEN -t.matter END AS case_id, named.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level,
  e.agency_name, e.agency_code, e.place_code, seized.drugs, seized.grams, caught.captured, spread.tellings, spread.documents, spread.score, e.id AS event_id, e.parent_id,
  d.name AS document, d.published, d.title, d.url
FROM telling t JOIN events e ON e.id = t.event_id JOIN documents d ON d.id = e.document_id JOIN spread ON spread.matter = t.matter
LEFT JOIN named ON named.matter = t.matter AND named.place = 1 LEFT JOIN seized ON seized.matter = t.matter LEFT JOIN caught ON caught.matter = t.matter
WHERE t.place = 1;
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.agency_name, e.agency_level, e.agency_branch, e.agency_code,
  (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizure s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrest a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  (SELECT max(c.cases) FROM case_count c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
  CASE WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy' WHEN EXISTS (
    SELECT 1 FROM total_groups g JOIN total_groups o ON o.group_id = g.group_id AND o.event_id <> g.event_id
    JOIN events oe ON oe.id = o.event_id JOIN documents od ON od.id = oe.document_id
    WHERE g.event_id = e.id AND (coalesce(od.published, ''), od.id) > (coalesce(d.published, ''), d.id)) THEN 'restated later' END AS superseded,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'total' AND e.offence = 'drug';
CREATE VIEW reported_vs_found AS
WITH kind AS MATERIALIZED (SELECT matter, max(kind) AS kind FROM matters GROUP BY matter),
told AS MATERIALIZED (
  SELECT c.matter, 'seizure' AS what, c.drug AS code, c.unit, s.amount_micro AS amount, c.event_id
  FROM counted_seizures c JOIN seizure s ON s.id = c.seizure_id WHERE (c.why IS NULL OR c.why IN ('rest', 'in a total'))
  UNION ALL
  SELECT c.matter, 'arrest', c.action, 'person', a.people * 1000000, c.event_id FROM counted_arrests c JOIN arrest a ON a.id = c.arrest_id WHERE (c.why IS NULL OR c.why IN ('rest', 'in a total'))
), sums AS MATERIALIZED (
  SELECT t.matter, t.what, t.code, t.unit, sum(t.amount) AS amount, max(t.event_id) AS event_id FROM told t CROSS JOIN kind k ON k.matter = t.matter
  WHERE k.kind = 'total' GROUP BY t.matter, t.what, t.code, t.unit
), parts AS MATERIALIZED (
  SELECT w.whole, t.what, t.code, t.unit, t.matter, t.amount FROM matter_wholes w CROSS JOIN kind k ON k.matter = w.matter AND k.kind = 'case'
  CROSS JOIN told t ON t.matter = w.matter
)
SELECT e.agency, e.start_day, e.end_day, s.what, s.code, coalesce(n.zh, m.zh) AS zh, s.unit, s.amount / 1000000.0 AS reported,
  coalesce(sum(p.amount), 0) / 1000000.0 AS found, round(coalesce(sum(p.amount), 0) * 1.0 / nullif(s.amount, 0), 4) AS share,
  count(DISTINCT p.matter) AS cases, d.name AS document, d.published, s.event_id
FROM sums s JOIN events e ON e.id = s.event_id JOIN documents d ON d.id = e.document_id
LEFT JOIN drugs n ON s.what = 'seizure' AND n.code = s.code LEFT JOIN arrest_actions m ON s.what = 'arrest' AND m.code = s.code
LEFT JOIN parts p ON p.whole = s.matter AND p.what = s.what AND p.unit = s.unit AND (p.code = s.code OR s.code = 'unspecified')
GROUP BY s.matter, s.what, s.code, s.unit ORDER BY e.start_day, e.agency, s.what DESC, s.amount DESC;
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
