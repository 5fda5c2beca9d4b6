-- Values that threat objects carry: projections of the batches, like the objects.
-- One row for each value and compartment, never one for each pair of records.

CREATE TABLE threat_value (
    compartment bigint NOT NULL,
    value uuid NOT NULL,             -- a hash of type and text
    type text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    place text COLLATE "C",          -- among addresses or names; null for a hash
    count bigint NOT NULL,           -- objects that carry it
    first_seen bigint NOT NULL,      -- microseconds since 1970, as `seen` below
    last_seen bigint NOT NULL,
    since bigint NOT NULL,           -- when the first of them came here, by threat_clock
    PRIMARY KEY (compartment, value)
) WITH (fillfactor = 85);            -- counts change in place
CREATE INDEX threat_value_place ON threat_value (compartment, place) WHERE place IS NOT NULL;
CREATE INDEX threat_value_since ON threat_value (compartment, since);

CREATE TABLE threat_carrier (        -- a version of an object that carries a value
    compartment bigint NOT NULL,
    value uuid NOT NULL,
    id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    seen bigint NOT NULL,            -- the version; when it came here, for what has none
    PRIMARY KEY (compartment, value, id, version)
);
CREATE INDEX threat_carrier_object ON threat_carrier (compartment, id);
