/** From a question to ranked records: term rarity, centring, normalisation, fusion; pure code above the index port. */
@NullMarked
package org.faultbook.kb.retrieval;

import org.jspecify.annotations.NullMarked;
