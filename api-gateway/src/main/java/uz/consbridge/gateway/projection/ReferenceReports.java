package uz.consbridge.gateway.projection;

import uz.consbridge.events.OneCEvent.ContractorChanged;
import uz.consbridge.events.OneCEvent.ContractorVanished;
import uz.consbridge.events.OneCEvent.DictionaryChanged;
import uz.consbridge.events.OneCEvent.DictionaryVanished;
import uz.consbridge.events.OneCEvent.ManagerChanged;
import uz.consbridge.events.OneCEvent.ManagerVanished;
import uz.consbridge.events.OneCEvent.QueueClosingChanged;
import uz.consbridge.events.OneCEvent.QueueEntryChanged;
import uz.consbridge.events.OneCEvent.QueueEntryVanished;
import uz.consbridge.events.OneCEvent.Reference;
import uz.consbridge.gateway.client.ContractorReports;
import uz.consbridge.gateway.dictionary.Dictionaries;
import uz.consbridge.gateway.manager.Queues;
import uz.consbridge.gateway.manager.Staff;
import uz.consbridge.gateway.mapping.WantAgents;

import org.springframework.stereotype.Component;

/** What 1C showed of things that consultations refer to. */
@Component
class ReferenceReports {

	private final Dictionaries dictionaries;

	private final Staff staff;

	private final WantAgents agents;

	private final ContractorReports contractors;

	private final ClosedQueues queues;

	private final Queues queued;

	ReferenceReports(Dictionaries dictionaries, Staff staff, WantAgents agents, ContractorReports contractors,
			ClosedQueues queues, Queues queued) {
		this.dictionaries = dictionaries;
		this.staff = staff;
		this.agents = agents;
		this.contractors = contractors;
		this.queues = queues;
		this.queued = queued;
	}

	Applied apply(Reference report) {
		return Applied.ignored(switch (report) {
			case DictionaryChanged(var entry) -> {
				this.dictionaries.store(entry);
				yield "dictionary";
			}
			case DictionaryVanished(var dictionary, var refKey) -> {
				this.dictionaries.remove(dictionary, refKey);
				yield "dictionary";
			}
			case ManagerChanged(var manager) -> {
				this.staff.store(manager);
				this.agents.of(manager.refKey());
				yield "manager";
			}
			case ManagerVanished(var refKey) -> {
				this.staff.remove(refKey);
				yield "manager";
			}
			case QueueClosingChanged(var manager, var day, var closed) -> {
				if (this.staff.close(manager, day, closed) && closed) {
					this.queues.closed(manager, day);
				}
				yield "queue closing";
			}
			case QueueEntryChanged(var refKey, var manager, var status, var createdAt) -> {
				this.queued.store(refKey, manager, status, createdAt);
				yield "queue";
			}
			case QueueEntryVanished(var refKey) -> {
				this.queued.remove(refKey);
				yield "queue";
			}
			case ContractorChanged(var contractor) -> this.contractors.changed(contractor);
			case ContractorVanished(var refKey) -> this.contractors.vanished(refKey);
		});
	}

}
