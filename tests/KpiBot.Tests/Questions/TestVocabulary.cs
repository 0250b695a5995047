namespace KpiBot.Questions;

/// <summary>The data of a made-up manufacturer, on which the question sets stand.</summary>
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
}
