using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Signs of life of a customer: what happened with it on which day.</summary>
public static class CustomerSigns
{
    public sealed record Sign(AccountRef? Account, DateOnly Day, string Kind);

    /// <summary>The activity's account, else its deal's, else its lead's.</summary>
    public static AccountRef? AccountOf(Scene scene, Activity activity) => Linked.Ref(
        activity.Source,
        activity.AccountId ?? scene.Links.Deal(activity.Source, activity.DealId)?.AccountId ?? scene.Links.Lead(activity.Source, activity.LeadId)?.AccountId);

    /// <summary>Meaningful interactions up to T; a customer's use counts once a day.</summary>
    public static List<Sign> Meaningful(Scene scene) =>
    [
        .. scene.World.All<Activity>()
            .Where(activity => !activity.Automated && scene.Day(activity.At) is not null)
            .Select(activity => (activity, kind: Kind(activity))).Where(item => item.kind is not null)
            .Select(item => new Sign(AccountOf(scene, item.activity), scene.Day(item.activity.At)!.Value, item.kind!)),
        .. scene.World.All<Ticket>().Where(ticket => scene.Day(ticket.CreatedAt) is not null)
            .Select(ticket => new Sign(Linked.Ref(ticket.Source, ticket.AccountId), scene.Day(ticket.CreatedAt)!.Value, "tickets")),
        .. DaysOfUse(scene),
    ];

    public static IEnumerable<Sign> DaysOfUse(Scene scene) => scene.World.All<Usage>()
        .Where(usage => scene.Day(usage.At) is not null)
        .Select(usage => new Sign(Linked.Ref(usage.Source, usage.AccountId), scene.Day(usage.At)!.Value, "usage_days")).Distinct();

    private static string? Kind(Activity activity) => activity.Type switch
    {
        ActivityType.Meeting when activity.Held => "meetings",
        ActivityType.Call when activity.Held => "calls",
        ActivityType.Email when !activity.Outbound => "replies",
        _ => null,
    };
}
