/** The unit that people curate: symptoms, one cause, ranked fixes, checks, evidence. */
@NullMarked
package org.faultbook.kb.faultcase;

import org.jspecify.annotations.NullMarked;
