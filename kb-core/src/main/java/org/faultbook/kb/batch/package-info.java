/** Imports as batches: what each brought, and what stands where one is taken back. */
@NullMarked
package org.faultbook.kb.batch;

import org.jspecify.annotations.NullMarked;
