using KpiBot.Delivery;
using KpiBot.Questions.Words;

namespace KpiBot.Routine;

/// <summary>Which owner of the CRM a chat user is. Nothing but the pair is kept.</summary>
public sealed class OwnerLinks(IRegisters registers)
{
    private readonly IRegister<Linked> _links = registers.Of<Linked>("owner");

    /// <summary>The owner, in the data's own spelling; null when the user is linked to none.</summary>
    public async Task<string?> OwnerOfAsync(Installation installation, string user, CancellationToken cancellation) => (await _links.FindAsync(Of(installation) + user, cancellation))?.Owner;

    /// <summary>The users who are linked to an owner: to whom a list of that owner's goes.</summary>
    public async Task<IReadOnlyList<string>> UsersOfAsync(Installation installation, string owner, CancellationToken cancellation) =>
        [.. (await _links.AllAsync(Of(installation), cancellation)).Where(entry => entry.Value.Owner == owner).Select(entry => entry.Id[Of(installation).Length..])];

    /// <summary>Links a user, in place of a link before.</summary>
    public RegisterWrite Link(Installation installation, string user, string owner) => _links.Put(Of(installation) + user, new Linked(owner));

    /// <summary>Forgets a user's link.</summary>
    public RegisterWrite Unlink(Installation installation, string user) => _links.Remove(Of(installation) + user);

    /// <summary>
    /// The one owner that an e-mail address belongs to: the owner that the data calls by the address, else the one whose name, word for word, is what stands before the @ (<c>ana.souza@</c> is Ana Souza); null for none,
    /// and when several fit.
    /// </summary>
    public static string? Match(string address, IReadOnlyList<string> owners)
    {
        if (owners.FirstOrDefault(owner => string.Equals(owner, address, StringComparison.OrdinalIgnoreCase)) is { } same) return same;
        var name = Words(address.Split('@')[0]);
        return name.Length > 1 && owners.Where(owner => Words(owner).SequenceEqual(name)).ToList() is [var only] ? only : null;
    }

    /// <summary>The owner whom somebody named, in the data's own spelling; null when there is none, or several.</summary>
    public static string? Named(string name, IReadOnlyList<string> owners) => owners.Where(owner => Words(owner).SequenceEqual(Words(name))).ToList() is [var only] ? only : null;

    private static string Of(Installation installation) => $"{installation.Platform} {installation.Team} ";

    private static string[] Words(string name) => Folding.Fold(name).Split([' ', '.', '_', '-'], StringSplitOptions.RemoveEmptyEntries);

    private sealed record Linked(string Owner);
}
