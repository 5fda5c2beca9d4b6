"""The floor everything stands on: signed entries in Merkle logs, and the gate that admits them.

Pure: no files, no clock, no web. A stranger's bytes end in a value or in `Refused(code, facts)`.
Room by room, lowest first:

- `refusals`    Refused, Refusal, Place; `raise Refused.because(code, **facts)`
- `manifest`    what a pillar says of itself
- `canonical`   encode(value), decode(bytes, limit=): JSON with one spelling
- `armor`       encode, decode: base64 with one spelling
- `logs`        log_id(owner, audience, generation), owner_of(log), LogName, is_member, is_log
- `label`       Label, Label.read(obj), .wire(), join(*labels), CLASSIFICATIONS
- `keys`        PublicKey.verify -> bool; Signer (port), Ed25519Signer, EcdsaSigner
- `identity`    Identity.to_bytes, .fingerprint, .spoken(), Identity.read(bytes)
- `merkle`      leaf_hash, Frontier.append/.extend/.grow/.root, proofs and their verification
- `note`        signed notes: sign, parse, verify, merge
- `checkpoint`  Checkpoint, sign_note, read_note; receipts: cosign, read_cosignatures
- `envelope`    DSSE: wrap, unwrap; `verify`: the only maker of Verified
- `content`     make_content(body, salt), read_content(bytes) -> body, digest(bytes)
- `entry`       Entry, seal(entry, signer) -> envelope, read_entry
- `draft`       Draft(history, log, label, at, by).open/.put/.release/.withdraw/.close; next_ver
- `history`     History (port: what a node knows), Seen
- `memory`      MemoryHistory(keys, base).apply(accepted): in memory, or an overlay for one page
- `kinds`       Kind(name, check), Kinds({name: kind})
- `admit`       admit(Arrival, log=, reader=, history=, kinds=) -> Admitted | Held, or Refused
- `page`        write_page, read_page -> UnverifiedPage
- `admit_page`  admit_page(page, log=, reader=, frontier=, history=, kinds=) -> AdmittedPage;
                check_promise(page, before=, known=): the tree grows into a checkpoint that is kept
- `fork`        Branch, write_fork, read_fork: evidence that an owner showed two histories
- `bundle`      write_bundle, read_bundle: pages in a file, for an air gap
- `testing`     the fakes of the ports, for tests of all floors
"""
