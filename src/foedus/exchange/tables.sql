-- What the exchange keeps beside the ledger. Nothing here is evidence: both tables may be emptied.

CREATE TABLE nonce (             -- requests already answered, kept while they would still be fresh
    member text NOT NULL,
    nonce bytea NOT NULL,
    created bigint NOT NULL,     -- POSIX seconds, as signed
    PRIMARY KEY (member, nonce)
);
CREATE INDEX nonce_created ON nonce (created);

CREATE TABLE attempt (           -- logs of a peer that failed, and when each is tried again
    peer text NOT NULL,
    log text NOT NULL,           -- empty: the peer as a whole
    failures bigint NOT NULL CHECK (failures > 0),
    code text NOT NULL,
    facts jsonb NOT NULL,
    failed_at bigint NOT NULL,   -- POSIX seconds
    next_at bigint NOT NULL,
    PRIMARY KEY (peer, log)
);
