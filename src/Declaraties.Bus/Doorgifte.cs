using System.Text;
using RabbitMQ.Client;

namespace Declaraties.Bus;

/// <summary>
/// Een levering van een ander die wij zelf ergens neerzetten: opzij, of weer terug. De broker staat dan in voor ons en niet meer voor hem; wie hij was gaat daarom mee in
/// een kop, die alleen telt als wij die hebben geschreven.
/// </summary>
internal static class Doorgifte
{
    private const string Afzender = "declaraties-afzender";

    /// <summary>De gebruiker voor wie de broker instaat, nu of toen de levering kwam; null als hij dat voor niemand doet.</summary>
    public static string? Gebruiker(this Businstellingen bus, IReadOnlyBasicProperties kop)
    {
        if (!kop.IsUserIdPresent() || string.IsNullOrEmpty(kop.UserId))
        {
            return null;
        }

        // Whoever can sign in as us can do anything, unless he was told to be one provider: then he is.
        var vanOns = kop.UserId == Eigen(bus) && (!bus.Afzenders.Kent(kop.UserId) || bus.Afzenders.Van(kop.UserId) == Dienst.Ontvangen.Inzender.Alles);
        return vanOns && kop.Headers is { } koppen && koppen.TryGetValue(Afzender, out var naam) && naam is byte[] bytes ? Encoding.UTF8.GetString(bytes) : kop.UserId;
    }

    /// <summary>De eigenschappen waarmee wij deze levering neerzetten: blijvend, zonder verloop, en zonder de koppen van een ander, die ons niets zeggen.</summary>
    /// <param name="bus">De instellingen.</param>
    /// <param name="kop">Zoals zij kwam.</param>
    /// <param name="reden">Waarom zij niet te verwerken is; null als zij teruggaat.</param>
    public static BasicProperties Eigenschappen(this Businstellingen bus, IReadOnlyBasicProperties kop, string? reden)
    {
        var koppen = new Dictionary<string, object?>();
        if (bus.Gebruiker(kop) is { } gebruiker && gebruiker != Eigen(bus))
        {
            koppen[Afzender] = gebruiker;
        }

        if (reden is not null)
        {
            koppen[Foutwachtrijen.Reden] = reden;
        }

        var eigenschappen = new BasicProperties(kop) { UserId = Eigen(bus), DeliveryMode = DeliveryModes.Persistent, Headers = koppen };
        eigenschappen.ClearExpiration();
        return eigenschappen;
    }

    /// <summary>De gebruiker waarmee wij zelf op de broker zijn aangemeld.</summary>
    private static string Eigen(Businstellingen bus) => new ConnectionFactory { Uri = bus.Rabbitmq }.UserName;
}
