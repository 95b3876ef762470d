package org.faultbook.kb.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;

/** Small taxonomies for tests, read as the shipped ones are; what the JSON leaves out is empty. */
public final class TestTaxonomy {
    private TestTaxonomy() {}

    /** A pump class with two types and one maker, and an elevator class with none. */
    public static Taxonomy pumpsAndElevators() {
        return new Taxonomy(
                List.of(
                        equipmentClass(
                                "{'class':'elevator','name':{'zh':'电梯','en':'elevator'},'aliases':['lift']}", "{}"),
                        equipmentClass(
                                "{'class':'pump','name':{'zh':'泵','en':'pump'},'types':["
                                        + "{'id':'circulating-pump','name':{'zh':'循环泵','en':'circulating pump'},"
                                        + "'aliases':['热水循环泵','circulator']},"
                                        + "{'id':'booster-pump','name':{'zh':'增压泵','en':'booster pump'}}]}",
                                "{'manufacturers':[{'name':'汀澜','aliases':['Tinglan','TL'],'series':["
                                        + "{'name':'TLX','type':'circulating-pump','models':['TLX65-160','TLX80-200'],"
                                        + "'aliases':['TLX-series']}]}]}")),
                List.of());
    }

    public static EquipmentClass equipmentClass(String family, String makers) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return new TaxonomyReader()
                    .equipmentClass(
                            mapper.readTree(family.replace('\'', '"')), mapper.readTree(makers.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
