namespace KpiBot.Questions.Vocabulary;

/// <summary>Names and abbreviations of countries in the three languages, so that "EUA" finds the data's "United States". One country per line.</summary>
internal static class Countries
{
    /// <summary>How a country is called, the ISO code last; folded words. "us" is a country only in capitals ("the US").</summary>
    public static IReadOnlyList<string[]> All { get; } = [.. Names.Split('\n').Select(line => line.Split("; "))];

    private const string Names = """
        united states; united states of america; usa; u s; u s a; eua; estados unidos; ee uu; eeuu; e u a; estados unidos da america; estados unidos de america; us
        united kingdom; uk; u k; great britain; britain; reino unido; gra bretanha; gran bretana; gb
        brazil; brasil; br
        mexico; mx; mejico
        spain; espana; espanha; es
        portugal; pt
        argentina; ar
        chile; cl
        colombia; co
        peru; pe
        uruguay; uruguai; uy
        paraguay; paraguai; py
        bolivia; bo
        ecuador; equador; ec
        venezuela; ve
        panama; pa
        costa rica; cr
        guatemala; gt
        dominican republic; republica dominicana; do
        canada; ca
        germany; alemanha; alemania; deutschland; de
        france; franca; francia; fr
        italy; italia; it
        netherlands; holland; holanda; paises baixos; paises bajos; nl
        belgium; belgica; be
        switzerland; suica; suiza; ch
        austria; at
        poland; polonia; pl
        romania; romenia; rumania; ro
        sweden; suecia; se
        norway; noruega; no
        denmark; dinamarca; dk
        finland; finlandia; fi
        ireland; irlanda; ie
        japan; japao; japon; jp
        china; cn
        india; in
        korea; south korea; coreia; corea; coreia do sul; corea del sur; kr
        philippines; filipinas; ph
        kenya; quenia; kenia; ke
        nigeria; ng
        south africa; africa do sul; sudafrica; za
        jordan; jordania; jo
        israel; il
        turkey; turkiye; turquia; tr
        australia; au
        new zealand; nova zelandia; nueva zelanda; nz
        united arab emirates; uae; emirados arabes unidos; emiratos arabes unidos; eau; ae
        saudi arabia; arabia saudita; arabia saudi; sa
        egypt; egito; egipto; eg
        morocco; marrocos; marruecos; ma
        """;
}
