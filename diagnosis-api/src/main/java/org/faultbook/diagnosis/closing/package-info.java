/** The text that closes a ticket, written from what was checked and done, and read again before it is handed out. */
@NullMarked
package org.faultbook.diagnosis.closing;

import org.jspecify.annotations.NullMarked;
