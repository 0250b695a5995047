using KpiBot.Delivery;
using KpiBot.Storage;
using KpiBot.Storage.Delivery;
using KpiBot.Tests.Delivery;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

/// <summary>A folder with an inbox and an outbox, which can be opened again as another run of the program.</summary>
internal sealed class DeliveryFolder : IDisposable
{
    public static readonly Installation Home = new("chat", "T1");

    private readonly List<DeliveryStore> _stores = [];

    public TemporaryFolder Folder { get; } = new();

    public ManualClock Clock { get; } = new();

    public WorkspaceFiles Files => new(Folder.Path);

    /// <summary>Another run, beside the earlier ones, which do not know of it.</summary>
    public async Task<DeliveryStore> OpenAsync(InboxLimits? limits = null)
    {
        await EmptyFolder.MakeDeliveryAsync(Folder.Path);
        var store = await DeliveryStore.OpenAsync(Files, Clock, Cancellation, limits);
        _stores.Add(store);
        return store;
    }

    /// <summary>Ends every run.</summary>
    public void Close()
    {
        foreach (var store in _stores) store.Dispose();
        _stores.Clear();
    }

    public void Dispose()
    {
        Close();
        Folder.Dispose();
    }

    public static Arrival Arrival(string message, string channel = "C1", string? thread = null, string? id = null) => new()
    {
        Conversation = new Destination(Home.Platform, Home.Team, channel, thread),
        Keys = [ArrivalKey.Event(Home, id ?? $"Ev {channel} {message}"), ArrivalKey.Message(Home, channel, message)],
        Body = System.Text.Encoding.UTF8.GetBytes(message),
    };

    public static string Text(Claim? claim) => claim is null ? "" : System.Text.Encoding.UTF8.GetString(claim.Arrival.Body.Span);

    public static Message Message(string key, string channel = "C1") => new()
    {
        Key = key, Kind = MessageKind.Answer, Destination = new Destination(Home.Platform, Home.Team, channel), Payload = "the numbers"u8.ToArray(),
    };
}

internal static class DeliverySteps
{
    public static Task<Acceptance> AcceptAsync(this DeliveryStore store, Arrival arrival) => store.Inbox.AcceptAsync(arrival, Cancellation);

    public static Task<bool> CompleteAsync(this IInboxStore inbox, Claim claim, IReadOnlyList<Message> answers, CancellationToken cancellation) => inbox.CompleteAsync(claim, new Handling(answers), cancellation);

    public static Task<Claim?> ClaimAsync(this DeliveryStore store, int most = 5) => store.Inbox.ClaimAsync(TimeSpan.FromMinutes(2), most, Cancellation);

    public static Task<Backlog> BacklogAsync(this DeliveryStore store) => store.Outbox.OpenAsync(_ => { }, Cancellation);

    public static Task SaveAsync(this DeliveryStore store, Outgoing outgoing, Standing standing) => store.Outbox.SaveAsync(outgoing with { Standing = standing }, Cancellation);
}
