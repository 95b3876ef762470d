/** Service tickets as received, and how they were judged. */
@NullMarked
package org.faultbook.kb.ticket;

import org.jspecify.annotations.NullMarked;
