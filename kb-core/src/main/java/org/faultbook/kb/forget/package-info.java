/** Forgetting tickets, persons and units for good, and remembering only that they are to stay forgotten. */
@NullMarked
package org.faultbook.kb.forget;

import org.jspecify.annotations.NullMarked;
