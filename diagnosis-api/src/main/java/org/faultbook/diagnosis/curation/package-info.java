/** What a knowledge manager should look at next: the review queue and what is worth looking at. */
@NullMarked
package org.faultbook.diagnosis.curation;

import org.jspecify.annotations.NullMarked;
