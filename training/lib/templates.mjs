// The feature templates of the shipped models. Atoms are listed in src/parse (TAGGER_ATOMS, ACTION_ATOMS,
// LABEL_ATOMS); a model file carries its templates, so these may change without a change of code.

const list = (text) => text.trim().split(/\s*\n\s*|\s*;\s*/)

export const SPLITTER_TEMPLATES = list(`
  rule; rule p.word; rule n.word; rule p.shape n.shape; p.word; n.word; p.shape n.shape; p.shape; n.shape; p.word n.word
  rule space; p.shape space n.shape; p2.shape p.shape n.shape; p.shape n.shape n2.shape; p2.word p.word; n.word n2.word
  rule p.flags n.shape; p.word n.shape; p.shape n.word; length p.shape n.shape; rule length; depth rule p.shape; p2.shape p.shape n.shape n2.shape
  p.word n.shape n2.shape; p2.word p.word n.shape; rule p2.shape p.shape; n.shape n2.shape n3.shape; p3.shape p2.shape p.shape; rule n.word n2.shape
  p.shape n.word n2.word; n.length n.shape p.shape; p3.shape p2.shape p.shape n.shape; p.shape n.shape n2.shape n3.shape; rule p.word n.word
`)

/** The first pass: few features, for every token that can have more than one tag. */
export const TAGGER_TEMPLATES = list(`
  w0.form; w0.word; w0.suffix2; w0.suffix3; w0.suffix4; w0.prefix3; w0.shape first; w0.shape case; w0.cluster; w0.ambiguity w0.wordnet
  w0.flags first case; tag-1 tag-2; tag-1 w0.word; tag-1 w0.ambiguity w+1.ambiguity; tag-1 w0.suffix3; tag-1 w0.cluster
  w-1.word w0.word; w0.word w+1.word; w+1.word; w-1.word; w0.ambiguity w+1.ambiguity w+2.ambiguity; tag-1 w+1.ambiguity
  w0.cluster w+1.cluster; w0.suffix3 w0.shape first; w0.shape w+1.shape; w0.wordnet tag-1; w0.cluster w0.shape
`)

/** The second pass also sees the tags that the first gave to the words that follow. */
export const RETAGGER_TEMPLATES = list(`
  w0.form; w0.word; w0.suffix1; w0.suffix2; w0.suffix3; w0.suffix4; w0.prefix1; w0.prefix2; w0.prefix3
  w0.shape; w0.shape first; w0.shape case; w0.cluster; w0.ambiguity; w0.wordnet; w0.flags first case
  tag-1; tag-1 tag-2; tag-1 w0.word; tag-1 w0.ambiguity; tag-1 w0.suffix3; tag-1 w0.suffix2 w0.shape
  tag-1 tag-2 w0.ambiguity; tag-1 w+1.ambiguity; tag-1 w0.ambiguity w+1.ambiguity; tag-1 w0.cluster
  w-1.word; w-2.word; w+1.word; w+2.word; w-1.word w0.word; w0.word w+1.word; w-1.word w+1.word
  w+1.ambiguity; w+2.ambiguity; w0.ambiguity w+1.ambiguity; w+1.ambiguity w+2.ambiguity
  w0.ambiguity w+1.ambiguity w+2.ambiguity; w-1.ambiguity w0.ambiguity
  w-1.cluster; w+1.cluster; w-1.cluster w+1.cluster; w0.cluster w+1.cluster; w-1.cluster w0.cluster; w+2.cluster
  w+1.suffix3; w-1.suffix3; w+1.suffix2 w0.suffix2; w0.shape w+1.shape; w-1.shape w0.shape
  w0.wordnet w+1.wordnet; w0.wordnet tag-1; w0.suffix3 w0.shape first; w0.ambiguity w0.suffix3
  w0.word w+1.ambiguity w+2.ambiguity; tag-1 tag-2 w0.word; w-1.word tag-2 w0.ambiguity; w0.ambiguity w+1.word
  w0.wordnet w0.suffix2 w0.shape; w0.coarse tag-1 w+1.coarse; w0.cluster w0.shape
  tag+1; tag+1 tag+2; tag-1 tag+1; tag-1 tag+1 w0.ambiguity; tag+1 w0.word; tag-1 w0.word tag+1; tag+1 w0.suffix3
  tag+1 w0.ambiguity; tag+1 tag+2 w0.ambiguity; tag-2 tag-1 tag+1; tag-1 tag+1 tag+2; tag-1 tag+1 w0.cluster; tag+1 tag+2 w0.word
  tag-2 tag-1 tag+1 tag+2; tag+1 w+1.word w0.ambiguity
`)

export const ACTION_TEMPLATES = list(`
  s0.word; s0.tag; s0.word s0.tag; s1.word; s1.tag; s1.word s1.tag; s2.tag; s2.word s2.tag
  b0.word; b0.tag; b0.word b0.tag; b1.word; b1.tag; b1.word b1.tag; b2.tag; b2.word b2.tag
  s0.word b0.word; s0.tag b0.tag; s0.word s0.tag b0.tag; s0.tag b0.word b0.tag; s0.word s0.tag b0.word b0.tag
  s0.word b0.tag; s0.tag b0.word; s1.word s0.word; s1.tag s0.tag; s1.word s1.tag s0.tag; s1.tag s0.word s0.tag
  s1.word s0.tag; s1.tag s0.word; s1.tag b0.tag; s1.word b0.tag; s1.tag b0.word; b0.tag b1.tag; b0.word b1.word
  b0.word b1.tag; b0.tag b1.word; s0.tag b1.tag; s0.word b1.tag
  s0.tag b0.tag b1.tag; b0.tag b1.tag b2.tag; s1.tag s0.tag b0.tag; s2.tag s1.tag s0.tag; s1.tag s0.tag b0.tag b1.tag
  s0.word b0.tag b1.tag; s0.tag b0.word b1.tag; s1.tag s0.word b0.tag; s1.word s0.tag b0.tag; s1.tag s0.tag b0.word
  s0.tag s0l.tag b0.tag; s0.tag s0r.tag b0.tag; s0.tag b0.tag b0l.tag; s1.tag s1r.tag s0.tag; s1.tag s1l.tag s0.tag
  s1.tag s0.tag s0l.tag; s1.tag s0.tag s0r.tag; s0.tag s0l.tag s0l2.tag; s0.tag s0r.tag s0r2.tag; b0.tag b0l.tag b0l2.tag
  s1.tag s1r.tag s1r2.tag; s0.tag s0r.tag b0.tag b0l.tag
  s0.word dist.s0b0; s0.tag dist.s0b0; b0.word dist.s0b0; b0.tag dist.s0b0; s0.tag b0.tag dist.s0b0
  s1.tag s0.tag dist.s1s0; s1.word s0.word dist.s1s0; s0.tag dist.s1s0; s1.word dist.s1s0
  s0.word s0.lcount; s0.tag s0.lcount; s0.word s0.rcount; s0.tag s0.rcount; b0.word b0.lcount; b0.tag b0.lcount
  s1.tag s1.rcount; s1.tag s1.rcount s0.tag; s0.tag s0.rcount b0.tag
  s0.word s0.lset; s0.tag s0.lset; s0.word s0.rset; s0.tag s0.rset; b0.word b0.lset; b0.tag b0.lset; s1.tag s1.rset; s1.word s1.rset
  s0.tag s0.rset b0.tag; s0.tag s0.lset b0.tag; s1.tag s1.rset s0.tag; s1.tag s1.lset s0.tag; s0.tag s0.lset s1.tag; b0.tag b0.lset s0.tag
  s0l.word s0l.rel; s0r.word s0r.rel; b0l.word b0l.rel; s1r.word s1r.rel; s0l.word s0.tag; s0r.word s0.tag; b0l.word b0.tag; s1r.word s0.tag
  s0r.word b0.word; s0l.word s1.word; b0l.word s0.word; b0l.word s0.tag b0.tag; s0l.word s1.tag s0.tag
  s0r.rel s0.tag b0.tag; s0l.rel s0.tag b0.tag; s1r.rel s1.tag s0.tag; b0l.rel s0.tag b0.tag; s0r.rel s0r2.rel s0.tag; s1r.rel s1r2.rel s1.tag
  s0.cluster; s1.cluster; b0.cluster; s0.cluster b0.cluster; s1.cluster s0.cluster; s0.cluster b0.tag; s0.tag b0.cluster; s1.cluster s0.tag
  s1.tag s0.cluster; s1.cluster s0l.word s0.cluster; s0.cluster b0.cluster b1.cluster; b0.cluster b1.cluster; s1.cluster s0.cluster b0.cluster
  s0.coarse b0.coarse s1.coarse; s1.coarse s0l.word s0.coarse; s1.coarse s0.coarse b0.tag; s0.coarse b0.coarse b1.tag
  s0-.tag s0.tag; s0+.tag s0.tag; b0-.tag b0.tag; s0-.tag s0.tag b0.tag; s0.tag b0-.tag b0.tag; s0.tag s0+.tag b0-.tag b0.tag; s1+.tag s1.tag s0.tag
  s0.suffix; b0.suffix; s1.suffix; s0.suffix b0.suffix; s0.suffix b0.tag; s0.tag b0.suffix; s1.suffix s0.suffix
  s0.doubt; b0.doubt; s1.doubt; b1.doubt; s0.doubt b0.doubt; s1.doubt s0.doubt; b0.doubt b1.doubt; s0.doubt b0.tag; s0.tag b0.doubt; s0.doubt b0.doubt b1.doubt; s1.doubt s0.doubt b0.doubt
  between.s0b0 s0.tag b0.tag; between.s1s0 s1.tag s0.tag; between.s0b0 s0.tag s1.tag b0.tag; between.s1s0 s1.word s0.tag; between.s0b0
  b3.tag b2.tag b1.tag b0.tag; depth s0.tag b0.tag; s0.upos s1.upos b0.upos b1.upos; s2.upos s1.upos s0.upos b0.upos; b0.upos b1.upos b2.upos b3.upos
  s1.tag s1.rset s0.word; s0.word s0.rset b0.tag; s2.word s1.word s0.word; s2.tag s1.word s0.word
  ahead.2 s0.tag b0.tag; ahead.3 s0.tag b0.tag; ahead.4 s0.tag b0.tag; ahead.5 s0.upos b0.upos; ahead.3 s1.tag s0.tag b0.tag; ahead.4 s1.upos s0.upos b0.upos
  ahead.3 s0.word b0.tag; ahead.3 b0.word s0.tag; ahead.3 between.s0b0 s0.tag b0.tag; ahead.3 b1.tag b0.tag s0.tag; ahead.2 s0.rset s0.tag b0.tag
  ahead.finites s0.tag b0.tag; ahead.finites s1.tag s0.tag b0.tag; ahead.finites seen.finites s0.tag b0.tag; ahead.finites s0.lset s0.tag b0.tag
  ahead.verb s0.tag b0.tag; ahead.verb s0.upos b0.upos s1.upos; ahead.word s0.tag b0.tag; ahead.word ahead.2 s0.upos b0.upos; b0.cluster s0.tag b0.lset
`)

export const LABEL_TEMPLATES = list(`
  h.word; h.tag; d.word; d.tag; h.word h.tag; d.word d.tag; h.word d.word; h.tag d.tag side; h.tag d.tag dist
  h.word d.tag side; h.tag d.word side; h.word h.tag d.word d.tag; h.cluster d.cluster side; h.cluster d.tag; h.tag d.cluster; h.cluster; d.cluster
  d.tag dl.word; d.tag dl.tag; dl.word h.tag; dl.word h.word; dl.word h.cluster; dl.word d.cluster; dl.word d.cluster h.cluster; dl.word d.coarse h.coarse; dl.word d.word; dl.word d.word h.tag; dl.word h.word d.tag
  d.tag dr.tag h.tag; dr.word d.tag; d.tag d.lset; d.tag d.rset; d.tag d.lset h.tag side; d.lset d.rset d.tag h.tag; d.word d.lset
  h.tag h.lset side d.tag; h.tag h.rset side d.tag; h.word h.lset side; h.word h.rset side; h.word h.rset d.tag; h.tag h.lset h.rset d.tag; h.word h.lset d.tag
  hl.rel h.tag d.tag side; hr.rel h.tag d.tag side; hr.rel hr2.rel h.tag d.tag; hl.word h.tag d.tag; hr.word h.tag d.tag
  h-.tag h.tag d.tag; h+.tag h.tag d.tag; d-.tag d.tag h.tag; d+.tag d.tag h.tag; d-.tag d.tag d+.tag; d-.word d.tag h.tag; d+.word d.tag; d-.word d.word; d.word d+.word; d+.tag d++.tag d.tag
  d.tag dl2.word dl.word; dl2.word d.tag h.tag; dl.rel dl2.rel d.tag h.tag; dll.word dl.tag d.tag; dr.rel d.tag h.tag
  d.suffix; h.suffix; d.suffix h.tag; d.suffix h.suffix side; d.suffix h.word
  d.doubt h.doubt side; d.doubt h.tag side; h.doubt d.tag side; d.doubt d.lset h.doubt
  between h.tag d.tag side; between dl.word d.tag h.tag; dist d.word; dist h.word d.tag; h.upos d.upos d.lset h.lset
`)
