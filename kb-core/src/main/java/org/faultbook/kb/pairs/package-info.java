/** What pairs of a symptom and the record that answered it teach about wording. Pure. */
@NullMarked
package org.faultbook.kb.pairs;

import org.jspecify.annotations.NullMarked;
