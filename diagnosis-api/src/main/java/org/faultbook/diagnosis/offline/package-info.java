/** What a phone takes along for places without a network: packs of cases, the one file, and words and keys of what is sent later. */
@NullMarked
package org.faultbook.diagnosis.offline;

import org.jspecify.annotations.NullMarked;
