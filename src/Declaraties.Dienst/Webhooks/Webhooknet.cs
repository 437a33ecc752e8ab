using System.Net;

namespace Declaraties.Dienst.Webhooks;

/// <summary>
/// Waar een webhook heen mag. Een aanbieder kiest het adres, en deze dienst staat in het netwerk van de gemeente: zonder deze grens kon hij ons naar elke machine daarin laten vragen (SSRF). Daarom alleen
/// adressen die van buiten ook te bereiken zijn, en wat de beheerder zelf noemt.
/// </summary>
public sealed class Webhooknet(IReadOnlyList<IPNetwork> ook)
{
    private static readonly IPNetwork[] _nietOpenbaar =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 one eighth is global; in it what is set apart, and what leads on to an address of IPv4.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(net => IPNetwork.Parse(net)),
    ];

    private static readonly IPNetwork _openbaar6 = IPNetwork.Parse("2000::/3");

    public bool Mag(IPAddress adres)
    {
        ArgumentNullException.ThrowIfNull(adres);
        var gewoon = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        return ook.Any(net => net.Contains(gewoon))
            || (!_nietOpenbaar.Any(net => net.Contains(gewoon)) && (gewoon.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || _openbaar6.Contains(gewoon)));
    }

    /// <summary>Wat er niet kan aan een adres, als "verwacht ..."; null als het kan. Waar een naam naartoe wijst blijkt pas als er iets heen gaat, en elke keer opnieuw.</summary>
    public string? Bezwaar(Uri adres)
    {
        ArgumentNullException.ThrowIfNull(adres);
        // The host as text: an address in brackets is one of IPv6.
        var letterlijk = IPAddress.TryParse(adres.Host.Trim('[', ']'), out var ip) ? ip : adres.IsLoopback ? IPAddress.Loopback : null;
        var isVanHier = letterlijk is not null && IPAddress.IsLoopback(letterlijk) && Mag(letterlijk);
        return adres.Scheme != Uri.UriSchemeHttps && !(isVanHier && adres.Scheme == Uri.UriSchemeHttp) ? "verwacht een adres dat met https:// begint"
            : adres.UserInfo.Length > 0 ? "verwacht een adres zonder naam en wachtwoord erin: aan de handtekening is te zien dat het bericht van ons komt"
            : adres.Fragment.Length > 0 ? "verwacht een adres zonder # erin"
            : letterlijk is not null && !Mag(letterlijk) ? "verwacht een adres dat van buiten te bereiken is"
            : null;
    }
}
