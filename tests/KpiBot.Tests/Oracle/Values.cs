using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Values of dimensions, before any attribution rule: own, else inherited.</summary>
public sealed class Values(Scene scene)
{
    private readonly Linked _links = scene.Links;

    public string? Of(Lead lead, string dimension) => dimension switch
    {
        Dimensions.Channel => lead.Channel,
        Dimensions.Campaign => lead.Campaign,
        Dimensions.Owner => lead.Owner,
        Dimensions.Team => lead.Team,
        Dimensions.Product => lead.Product,
        Dimensions.LossReason => lead.RejectReason,
        Dimensions.Region => lead.Region ?? AccountOf(lead)?.Region,
        Dimensions.Country => lead.Country ?? AccountOf(lead)?.Country,
        Dimensions.Industry => lead.Industry ?? AccountOf(lead)?.Industry,
        Dimensions.CompanySize => lead.CompanySize ?? AccountOf(lead)?.CompanySize,
        Dimensions.Account => Name(Linked.Ref(lead.Source, lead.AccountId)),
        Dimensions.Fit => Fit(lead),
        "role" => lead.Role,
        _ => lead.Dimensions.GetValueOrDefault(dimension),
    };

    /// <summary>The deal's, except product, channel and campaign where lines or touches may say otherwise (<see cref="DealSlices"/>).</summary>
    public string? Of(Deal deal, string dimension) => dimension switch
    {
        Dimensions.Channel => deal.Channel ?? _links.LeadOf(deal)?.Channel,
        Dimensions.Campaign => deal.Campaign ?? _links.LeadOf(deal)?.Campaign,
        Dimensions.Owner => deal.Owner,
        Dimensions.Team => deal.Team,
        Dimensions.Product => deal.Product,
        Dimensions.Pipeline => deal.Pipeline,
        Dimensions.Stage => deal.Stage,
        Dimensions.DealType => deal.DealType,
        Dimensions.LossReason => deal.LossReason,
        Dimensions.Region => deal.Region ?? AccountOf(deal)?.Region,
        Dimensions.Country => deal.Country ?? AccountOf(deal)?.Country,
        Dimensions.Industry => deal.Industry ?? AccountOf(deal)?.Industry,
        Dimensions.CompanySize => deal.CompanySize ?? AccountOf(deal)?.CompanySize,
        Dimensions.Account => Name(Linked.Ref(deal.Source, deal.AccountId)),
        Dimensions.Fit => _links.LeadOf(deal) is { } lead ? Fit(lead) : null,
        _ => deal.Dimensions.GetValueOrDefault(dimension) ?? _links.LeadOf(deal)?.Dimensions.GetValueOrDefault(dimension) ?? AccountOf(deal)?.Dimensions.GetValueOrDefault(dimension),
    };

    /// <summary>The account's name, else its id.</summary>
    public string? Name(AccountRef? account) => _links.Account(account)?.Name ?? account?.Id;

    /// <summary>Whether the lead meets every rule of the ideal customer.</summary>
    public bool Fits(Lead lead) =>
        scene.Agreement.IdealCustomer.All(rule => Of(lead, rule.Dimension) is { } value && rule.Any.Any(any => Folding.Fold(any) == Folding.Fold(value)));

    private string? Fit(Lead lead) => scene.Agreement.IdealCustomer.Count == 0 ? null : Fits(lead) ? "fit" : "no fit";

    private Account? AccountOf(Lead lead) => _links.Account(Linked.Ref(lead.Source, lead.AccountId));

    private Account? AccountOf(Deal deal) => _links.Account(Linked.Ref(deal.Source, deal.AccountId));
}
