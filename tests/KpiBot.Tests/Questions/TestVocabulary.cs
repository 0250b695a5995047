namespace KpiBot.Questions;

/// <summary>The data of two made-up companies, on which the question sets stand: a manufacturer, and a software house whose values look like words of the questions.</summary>
internal static class TestVocabulary
{
    /// <summary>Its dimensions and values.</summary>
    public static DataVocabulary Data { get; } = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["channel"] = ["Organic Search", "Paid Search", "Paid Social", "Trade Fair", "Partner", "Email", "Referral", "Direct"],
        ["campaign"] = ["Spring Launch 2026", "Webinar Pumps 101", "Feira Agrishow"],
        ["owner"] = ["Ana Souza", "Bruno Lima", "Carla Méndez", "Diego Torres", "Emily Clark", "Frank Weber", "Grace O'Neil", "Hugo Prado"],
        ["team"] = ["Iberia", "Brasil Sul", "Brasil Norte", "North America", "México"],
        ["region"] = ["North", "South", "Midwest", "Nordeste", "Sudeste", "Andalucía"],
        ["country"] = ["Brazil", "Mexico", "Spain", "United States"],
        ["industry"] = ["food & beverage", "mining", "oil_and_gas", "automotive", "pharma"],
        ["company_size"] = ["small", "mid-market", "enterprise"],
        ["product"] = ["HydroPump X1", "HydroPump X2", "ValveMaster", "FlowSensor", "SealKit Basic", "SealKit Pro"],
        ["pipeline"] = ["New Business", "Renewals"],
        ["stage"] = ["Discovery", "Proposal", "Negotiation", "Contract Review"],
        ["deal_type"] = ["new business", "renewal", "expansion"],
        ["loss_reason"] = ["price", "competitor", "no budget", "timing", "no decision"],
        ["account"] = ["Petroquímica Delta", "Minera Andes", "Cervejaria Aurora", "Bolt Motors", "Bolt Foods", "Nordic Paper"],
        ["plant"] = ["Curitiba", "Monterrey"],
        ["partner_tier"] = ["gold", "silver"],
    }, new DateOnly(2023, 1, 9));

    /// <summary>The dimensions and values of the software house.</summary>
    public static DataVocabulary Second { get; } = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["channel"] = ["organic_search", "paid_search", "social", "email", "referral", "direct_traffic", "display", "other", "other_publicities", "unknown"],
        ["owner"] = ["Marla Quint", "Darnell Osei", "Tess Okafor", "Lajos Varga", "Wilma Roth", "Ines Duarte", "9d12bc19f3c84b1f", "4ef15afb4b2723d8"],
        ["team"] = ["Rita Holm", "Pavel Sykora", "Dana Field"],
        ["region"] = ["Central", "East", "West"],
        ["country"] = ["United States", "Kenya", "Korea", "Brazil"],
        ["industry"] = ["marketing", "medical", "retail", "software", "technology", "finance"],
        ["product"] = ["RX Pro", "RX Plus Pro", "RX Basic", "RX Plus Basic", "MX Special"],
        ["stage"] = ["Prospecting", "Engaging", "Won", "Lost"],
        ["account"] = ["Acme Works", "Betalane", "Sun Harbor", "Kan-tech", "Treequote"],
        ["lead_type"] = ["online_big", "online_medium", "online_small", "offline", "industry"],
        ["lead_behaviour_profile"] = ["cat", "eagle", "wolf", "shark", "eagle, wolf"],
        ["business_type"] = ["reseller", "manufacturer"],
        ["business_segment"] = ["health_beauty", "home_decor", "pet", "watches", "perfume"],
    }, new DateOnly(2016, 10, 20));

    /// <summary>The data by the name that a question gives it.</summary>
    public static DataVocabulary Of(string? workspace) => workspace == "second" ? Second : Data;
}
