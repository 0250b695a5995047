using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>People, the bot itself among them, and their Home tab.</summary>
public sealed class UserMethods
{
    private readonly SlackClient _client;

    internal UserMethods(SlackClient client) => _client = client;

    /// <summary>Who somebody is, in the workspace's eyes. Names and addresses are not read.</summary>
    public Task<SlackOutcome<Member>> InfoAsync(UserId user, CancellationToken cancellation) =>
        _client.CallAsync(Method.UserInfo, Json.Form(("user", user.Value), ("include_locale", "true")), root => root.Part("user") is { } found && found.Id<UserId>("id") == user ? MemberOf(found, user) : null, cancellation);

    /// <summary>The e-mail address of a member, which Slack tells only by <c>users:read.email</c>.</summary>
    public Task<SlackOutcome<Address>> AddressAsync(UserId user, CancellationToken cancellation) =>
        _client.CallAsync(Method.UserInfo, Json.Form(("user", user.Value)), root => root.Part("user") is { } found && found.Id<UserId>("id") == user ? new Address(found.Part("profile").Text("email")) : null, cancellation);

    /// <summary>Whose token it is: the workspace and the bot, to know its own messages by.</summary>
    public Task<SlackOutcome<Identity>> WhoAmIAsync(CancellationToken cancellation) => _client.CallAsync(Method.AuthTest, Json.Form(), IdentityOf, cancellation);

    /// <summary>The same, with what the token may do and what time Slack has.</summary>
    public async Task<SlackOutcome<Checkup>> CheckAsync(CancellationToken cancellation)
    {
        Reply? seen = null;
        var outcome = await _client.CallAsync(Method.AuthTest, Json.Form(), IdentityOf, cancellation, reply => seen = reply);
        return outcome.Then(identity => new Checkup(identity, seen?.Scopes?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), seen?.Date));
    }

    /// <summary>Puts a page on somebody's Home tab.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="blocks">The page.</param>
    /// <param name="hash">Of the page it takes the place of; null when any will do. Another one there is the error <c>hash_conflict</c>.</param>
    /// <param name="cancellation">Leaves open whether it was put there.</param>
    public Task<SlackOutcome<HomePage>> PublishHomeAsync(UserId user, JsonArray blocks, string? hash, CancellationToken cancellation)
    {
        var arguments = new JsonObject { ["user_id"] = user.Value, ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = blocks.DeepClone() } };
        if (hash is not null) arguments["hash"] = hash;
        return _client.CallAsync(Method.PublishView, Json.Of(arguments), root => root.Part("view").Text("hash") is { } now ? new HomePage(now) : null, cancellation);
    }

    /// <summary>Opens a form for whoever has just clicked; the click's trigger is good for three seconds.</summary>
    public Task<SlackOutcome<Opened>> OpenFormAsync(string trigger, JsonObject view, CancellationToken cancellation) =>
        _client.CallAsync(Method.OpenView, Json.Of(new JsonObject { ["trigger_id"] = trigger, ["view"] = view.DeepClone() }), root => root.Part("view").Text("id") is { } id ? new Opened(id) : null, cancellation);

    private static Identity? IdentityOf(JsonElement root) =>
        root.Id<TeamId>("team_id") is { } team && root.Id<UserId>("user_id") is { } user && root.Id<BotId>("bot_id") is { } bot ? new Identity(team, user, bot) : null;

    private static Member MemberOf(JsonElement found, UserId user) => new(user)
    {
        Team = found.Id<TeamId>("team_id"),
        IsAdmin = found.Flag("is_admin") == true || found.Flag("is_owner") == true,
        IsGuest = found.Flag("is_restricted") is { } restricted ? restricted || found.Flag("is_ultra_restricted") == true : null,
        IsStranger = found.Flag("is_stranger") == true,
        IsBot = found.Flag("is_bot") == true,
        IsGone = found.Flag("deleted") == true,
        Locale = found.Text("locale"),
        Zone = found.Text("tz"),
    };
}

/// <summary>A member, or somebody seen through a shared channel. Null is what Slack did not say, and never a permission.</summary>
public sealed record Member(UserId Id)
{
    /// <summary>The person's own workspace.</summary>
    public TeamId? Team { get; init; }

    /// <summary>An admin or owner of the workspace.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Of one or several channels only.</summary>
    public bool? IsGuest { get; init; }

    /// <summary>From another workspace, and in no channel with us.</summary>
    public bool IsStranger { get; init; }

    /// <summary>No person.</summary>
    public bool IsBot { get; init; }

    /// <summary>No longer a member.</summary>
    public bool IsGone { get; init; }

    /// <summary><c>pt-BR</c>.</summary>
    public string? Locale { get; init; }

    /// <summary><c>America/Sao_Paulo</c>.</summary>
    public string? Zone { get; init; }
}

/// <summary>An e-mail address; null where Slack does not tell it.</summary>
public sealed record Address(string? Text);

/// <summary>The bot in its workspace.</summary>
public sealed record Identity(TeamId Team, UserId User, BotId Bot);

/// <summary>The bot, what it may do and what time Slack has; null is what Slack did not say.</summary>
public sealed record Checkup(Identity Identity, IReadOnlyList<string>? Scopes, DateTimeOffset? Date);

/// <summary>A form on somebody's screen.</summary>
public sealed record Opened(string View);

/// <summary>A Home tab as it now is.</summary>
public sealed record HomePage(string Hash);
