/** Words that persons add to the lexicon: what they would change, and the pages for it. */
@NullMarked
package org.faultbook.diagnosis.terms;

import org.jspecify.annotations.NullMarked;
