-- STIX objects as they came. threat_object and threat_compartment are projections of the batches in
-- the ledger; when something was added here is ours alone, and a rebuild keeps it.

CREATE TABLE threat_collection (
    id uuid PRIMARY KEY,         -- of the name, the same at every member
    name text NOT NULL UNIQUE,
    title text NOT NULL,
    description text NOT NULL,
    cls smallint NOT NULL,       -- what is written by TAXII gets this label, or a stricter one
    members text[] NOT NULL
);

CREATE TABLE threat_clock (      -- microseconds since 1970 that never stand still or run backwards
    collection uuid PRIMARY KEY,
    added bigint NOT NULL        -- the last one given; its row lock orders the writers
);

CREATE TABLE threat_compartment (    -- a collection, an owner and a label
    id bigint PRIMARY KEY,       -- from a hash of these: no count can be read from it
    collection uuid NOT NULL,
    owner text NOT NULL,
    policy text NOT NULL,
    cls smallint NOT NULL,
    categories text[] NOT NULL,
    releasable_to text[] NOT NULL,
    public boolean NOT NULL,
    changed bigint NOT NULL      -- when something in it was added or removed, by threat_clock
);
CREATE INDEX threat_compartment_collection ON threat_compartment (collection, id);

CREATE TABLE threat_object (
    compartment bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,     -- microseconds since 1970
    added bigint NOT NULL,       -- by threat_clock: strictly increasing inside a collection
    type text COLLATE "C" NOT NULL,
    is_last boolean NOT NULL,    -- inside the compartment
    batch uuid NOT NULL,         -- the record of the ledger that carries it
    bytes bytea NOT NULL,
    PRIMARY KEY (compartment, id, version)
);
CREATE INDEX threat_object_added ON threat_object (compartment, added);
CREATE INDEX threat_object_last ON threat_object (compartment, added) WHERE is_last;
CREATE INDEX threat_object_type ON threat_object (compartment, type, added) WHERE is_last;
CREATE INDEX threat_object_batch ON threat_object (batch);

CREATE TABLE taxii_reader (      -- a machine with a token; it logs in to PostgreSQL as itself
    name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9_]{0,30}$'),
    login text NOT NULL UNIQUE,
    member text NOT NULL,        -- for whom it reads; empty: for nobody among the members
    cls smallint NOT NULL,
    categories text[] NOT NULL,
    collections uuid[] NOT NULL,
    verbs text[] NOT NULL,       -- of read, write, delete
    secret bytea NOT NULL,       -- SHA-256 of 256 random bits
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    by text NOT NULL
);

CREATE TABLE taxii_status (      -- TAXII 2.1, section 4.3: kept for a day and more
    id uuid PRIMARY KEY,
    reader text NOT NULL,
    at timestamptz NOT NULL,
    body bytea NOT NULL
);
CREATE INDEX taxii_status_at ON taxii_status (at);
