-- The ledger is the truth: log, entry, content, tree, receipt, member, node. Projections, which
-- `foedus rebuild` makes again: record, posting, held, subtree. Ours alone, never exchanged: author,
-- arrived. No serial ids anywhere: a count of what one may not see must not be readable from
-- what one may see.

CREATE TABLE node (              -- who we are; one row
    member text PRIMARY KEY CHECK (member ~ '^[A-Z]{3}$'),
    identity bytea NOT NULL
);

CREATE TABLE member (            -- partners, pinned when two ministries compared fingerprints
    member text PRIMARY KEY CHECK (member ~ '^[A-Z]{3}$'),
    identity bytea NOT NULL,
    fingerprint bytea NOT NULL,
    pinned_at timestamptz NOT NULL
);

CREATE TABLE log (
    name text PRIMARY KEY,
    owner text NOT NULL,
    audience text[] NOT NULL CHECK (owner = ANY (audience))
);

CREATE TABLE entry (
    log text NOT NULL,
    seq bigint NOT NULL,
    op text NOT NULL,
    id uuid,
    kind text NOT NULL,
    ver bigint NOT NULL,
    digest bytea NOT NULL,       -- of the content; empty without one
    policy text NOT NULL,
    cls smallint NOT NULL,       -- 0 PUBLIC, 1 INTERNAL, 2 RESTRICTED
    categories text[] NOT NULL,
    public boolean NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    leaf bytea NOT NULL,
    envelope bytea NOT NULL,
    PRIMARY KEY (log, seq)
);
CREATE INDEX entry_record ON entry (left(log, 3), id, ver);  -- a record is an owner and an id

CREATE TABLE content (           -- apart from its entry, so that a withdrawn one can be forgotten
    log text NOT NULL,
    seq bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (log, seq)
);

CREATE TABLE tree (              -- the cursor: moves in the transaction of the entries it counts
    log text PRIMARY KEY,
    size bigint NOT NULL,
    frontier bytea NOT NULL,     -- roots of the perfect subtrees, 32 bytes each
    closed boolean NOT NULL,
    note_size bigint NOT NULL,
    note bytea NOT NULL          -- a signed checkpoint that the tree has reached or must reach
);

CREATE TABLE subtree (           -- roots of perfect subtrees of 256 leaves and more, for proofs
    log text NOT NULL,
    level smallint NOT NULL,
    position bigint NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (log, level, position)
);

CREATE TABLE record (            -- the highest version of each record that this node may see
    id uuid NOT NULL,
    kind text NOT NULL,
    ver bigint NOT NULL,
    owner text NOT NULL,
    policy text NOT NULL,
    cls smallint NOT NULL,
    categories text[] NOT NULL,
    releasable_to text[] NOT NULL,
    public boolean NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    digest bytea NOT NULL,
    withdrawn boolean NOT NULL,
    reason text NOT NULL,
    body jsonb CHECK ((body IS NULL) = withdrawn),
    tide bigint NOT NULL,        -- of the entry that brought this version first
    PRIMARY KEY (owner, id)      -- nobody can occupy the id of another's record
);
CREATE INDEX record_kind ON record (kind, id);
CREATE INDEX record_arrival ON record (kind, tide, owner, id);
CREATE INDEX record_tide ON record (tide);

CREATE TABLE posting (           -- keys and words of current records: lists sort and find by them
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,  -- the column; empty for a word
    value text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    cls smallint NOT NULL,       -- label of the record, so that its policy is as cheap
    categories text[] NOT NULL,
    sorts boolean NOT NULL,      -- the only key of its column
    PRIMARY KEY (owner, id, name, value) INCLUDE (cls, categories)
);
CREATE INDEX posting_order ON posting (kind, name, value, owner, id)
    INCLUDE (cls, categories, sorts);

CREATE TABLE arrived (           -- when entries came in here, from `first` on; no partner sees it
    log text NOT NULL,
    first bigint NOT NULL,
    tide bigint NOT NULL,        -- milliseconds since 1970 that never run backwards
    PRIMARY KEY (log, first)
);

CREATE TABLE author (            -- which person of ours said it: the ledger names roles only
    log text NOT NULL,
    seq bigint NOT NULL,
    cls smallint NOT NULL,       -- label of the entry
    categories text[] NOT NULL,
    person text NOT NULL CHECK (person <> ''),
    at timestamptz NOT NULL,
    PRIMARY KEY (log, seq)
);

CREATE TABLE held (              -- entries kept unread: unknown kind, withheld content
    log text NOT NULL,
    seq bigint NOT NULL,
    code text NOT NULL,
    PRIMARY KEY (log, seq)
);

CREATE TABLE receipt (           -- a partner's signed "these entries are durable here"
    log text NOT NULL,
    member text NOT NULL,
    size bigint NOT NULL,
    at bigint NOT NULL,          -- POSIX seconds, as signed
    note bytea NOT NULL,
    PRIMARY KEY (log, member, size)
);

CREATE TABLE alarm (             -- the bytes at which a log cannot go on, until better ones come
    log text PRIMARY KEY,
    stopped boolean NOT NULL,    -- its owner signed what must be refused: an operator decides
    seq bigint NOT NULL,
    code text NOT NULL,
    facts jsonb NOT NULL,
    bytes bytea NOT NULL,
    at timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION '% on % is never allowed: it is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
